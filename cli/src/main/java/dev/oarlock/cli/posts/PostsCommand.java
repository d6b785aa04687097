package dev.oarlock.cli.posts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.command.CliCommand;
import dev.oarlock.cli.command.JsonOption;
import dev.oarlock.cli.instance.InstanceConnection;
import dev.oarlock.cli.instance.PortOption;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `oarlock posts`: what has been posted to channels so far.
@Command(name = "posts", description = "Prints what has been posted to Slack channels so far.")
public final class PostsCommand extends CliCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  @Option(names = "--channel", paramLabel = "C", description = "Only this channel.")
  private String channel = "";

  @Mixin private JsonOption json = new JsonOption();

  @Mixin private PortOption port = new PortOption();

  @Override
  public Integer call() {
    var instance = new InstanceConnection(port.port());
    try {
      var query =
          channel.isEmpty() ? "" : "?" + new FormFields(Map.of("channel", channel)).encoded();
      print(SlackJson.read(instance.get("posts.json" + query).body()), instance);
      return 0;
    } catch (IOException e) {
      return fail(instance.advice(e));
    } catch (IllegalArgumentException notOurs) {
      return fail("The server on port " + port.port() + " keeps no posts.");
    }
  }

  private void print(JsonNode posts, InstanceConnection instance) throws IOException {
    var out = out();
    if (json.isSet()) {
      out.println(SlackJson.pretty(posts));
    } else if (posts.isEmpty()) {
      out.println(
          emptyMessage(
              SlackJson.read(instance.get("oarlock/status").body()).path("slackApi").asText(),
              channel));
    } else {
      posts.forEach(post -> out.println(text(ChannelPost.fromJson(post))));
    }
  }

  /// What is posted to another Slack is not kept here.
  static String emptyMessage(String api, String channel) {
    return api.endsWith(SlackStandIn.PATH)
        ? "Nothing has been posted"
            + (channel.isEmpty() ? "" : " to #" + channel.replaceFirst("^#", ""))
            + " yet."
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
