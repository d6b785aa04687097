package dev.oarlock.cli.posts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.ask.SlackInstanceClient;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.local.slack.http.FormFields;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.ChannelPost;
import dev.oarlock.local.slack.terminal.MessageText;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oarlock posts`: what has been posted to channels so far.
@Command(name = "posts", description = "Print what has been posted to Slack channels so far.")
public final class PostsCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--channel", paramLabel = "C", description = "Only this channel.")
  private String channel = "";

  @Option(names = "--json", description = "As JSON: an array of channel, ts, thread_ts, message.")
  private boolean json;

  @Option(names = "--port", paramLabel = "N", description = "The port of the running instance.")
  private int port = 3000;

  @Override
  public Integer call() {
    var instance = new SlackInstanceClient(port);
    try {
      var query =
          channel.isEmpty() ? "" : "?" + new FormFields(Map.of("channel", channel)).encoded();
      print(SlackJson.read(instance.get("posts.json" + query)), instance);
      return 0;
    } catch (IOException e) {
      spec.commandLine().getErr().println(instance.advice(e));
      return 1;
    } catch (IllegalArgumentException notOurs) {
      spec.commandLine().getErr().println("The server on port " + port + " keeps no posts.");
      return 1;
    }
  }

  private void print(JsonNode posts, SlackInstanceClient instance) throws IOException {
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(SlackJson.pretty(posts));
    } else if (posts.isEmpty()) {
      out.println(
          emptyMessage(SlackJson.read(instance.get("oarlock/status")).path("slackApi").asText()));
    } else {
      posts.forEach(post -> out.println(text(ChannelPost.fromJson(post))));
    }
  }

  /// What is posted to another Slack is not kept here.
  static String emptyMessage(String api) {
    return api.endsWith(SlackStandIn.PATH)
        ? "Nothing has been posted yet."
        : "This instance posts to " + api + " and keeps nothing of it: look there.";
  }

  static String text(ChannelPost post) {
    var time = TIME.format(post.at().atZone(ZoneId.systemDefault()));
    var thread = post.threadTs().isPresent() ? " (in a thread)" : "";
    return "── "
        + post.channel()
        + thread
        + " ── "
        + time
        + "\n"
        + MessageText.of(post.message())
        + "\n";
  }
}
