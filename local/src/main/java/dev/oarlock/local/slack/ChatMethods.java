package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.people.Channel;
import dev.oarlock.local.slack.people.Person;
import java.util.Optional;

/// `chat.postMessage`, `chat.update` and `chat.postEphemeral`.
final class ChatMethods {
  private final Workspace workspace;
  private final Posts posts;
  private final Whispers whispers;
  private final MessageCheck check;

  ChatMethods(Workspace workspace, Posts posts, Whispers whispers, MessageCheck check) {
    this.workspace = workspace;
    this.posts = posts;
    this.whispers = whispers;
    this.check = check;
  }

  Answer post(Call call) {
    return place(call).or(() -> check.refusal(call.arguments())).orElseGet(() -> posted(call));
  }

  Answer update(Call call) {
    if (call.text("ts").isEmpty()) {
      return Answer.refused("invalid_arguments", "missing required field: ts [json-pointer:/ts]");
    }
    return place(call)
        .or(() -> find(call).isPresent() ? Optional.empty() : no("message_not_found"))
        .or(() -> check.refusal(call.arguments()))
        .orElseGet(() -> updated(call));
  }

  Answer whisper(Call call) {
    return place(call)
        .or(() -> call.text("user").isEmpty() ? no("user_not_in_channel") : Optional.empty())
        .or(() -> check.refusal(call.arguments()))
        .orElseGet(() -> whispered(call));
  }

  /// The name under which posts of this call are kept: `#channel`, or `@name` for a person's id.
  String conversation(Call call) {
    var reference = call.text("channel");
    return workspace
        .channel(reference)
        .map(channel -> "#" + channel.name())
        .or(() -> Person.withId(reference).map(person -> "@" + person.name()))
        .orElse(reference);
  }

  private Optional<Answer> place(Call call) {
    var channel = workspace.channel(call.text("channel"));
    if (channel.isEmpty() && Person.withId(call.text("channel")).isEmpty()) {
      return no("channel_not_found");
    }
    return channel.filter(known -> !known.joined()).flatMap(_ -> no("not_in_channel"));
  }

  private static Optional<Answer> no(String error) {
    return Optional.of(Answer.refused(error));
  }

  private Optional<Post> find(Call call) {
    return posts.find(conversation(call), call.text("ts"));
  }

  private Answer posted(Call call) {
    var thread = Optional.of(call.text("thread_ts")).filter(ts -> !ts.isEmpty());
    var post = posts.add(conversation(call), thread, call.arguments());
    return done(call, post.ts(), post.message());
  }

  private Answer updated(Call call) {
    var post = posts.update(find(call).orElseThrow(), call.arguments());
    var fields = fields(call, post.ts(), post.message());
    fields.put("text", post.message().path("text").asText());
    return new Answer.Done(fields);
  }

  private Answer whispered(Call call) {
    var ts = posts.nextTs();
    whispers.add(new Whisper(conversation(call), call.text("user"), ts, call.arguments()));
    return new Answer.Done(Json.object().put("message_ts", ts));
  }

  private Answer done(Call call, String ts, JsonNode message) {
    return new Answer.Done(fields(call, ts, message));
  }

  private ObjectNode fields(Call call, String ts, JsonNode message) {
    var channel = workspace.channel(call.text("channel")).map(Channel::id);
    var fields = Json.object().put("channel", channel.orElse(call.text("channel"))).put("ts", ts);
    var shown = fields.putObject("message");
    shown.put("type", "message").put("subtype", "bot_message").put("user", Workspace.BOT_USER_ID);
    shown.put("ts", ts).put("text", message.path("text").asText());
    if (message.has("blocks")) {
      shown.set("blocks", message.path("blocks"));
    }
    return fields;
  }
}
