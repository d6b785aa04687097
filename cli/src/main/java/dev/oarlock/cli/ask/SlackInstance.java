package dev.oarlock.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.instance.InstanceConnection;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.TriggerIds;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The Slack of a running instance: where its app listens, and which modal it opened.
record SlackInstance(InstanceConnection connection) {
  AppEndpoint app(Map<String, String> environment) {
    var secret = Optional.ofNullable(environment.get("SLACK_SIGNING_SECRET"));
    return new AppEndpoint(
        connection.url("slack/events"), secret.orElseGet(this::signingSecret), Clock.systemUTC());
  }

  /// The secret that `oarlock up` left for its user in a private file; without it the instance
  /// takes nobody's command.
  private String signingSecret() {
    return RunningInstance.find(connection.port())
        .map(RunningInstance::signingSecret)
        .orElse("unknown");
  }

  /// A trigger of the instance's own Slack, so that a modal can be opened; one that opens nothing
  /// where there is none.
  String trigger(WorkspaceMember person) throws IOException {
    var answer = connection.post("trigger?as=" + person.name());
    return answer.statusCode() == 200 ? answer.body() : TriggerIds.unknown();
  }

  /// The modal that was opened with a trigger. It is closed when it is shown as text, which nobody
  /// can fill in: left open, it would come up before whoever looks at the page next.
  Optional<JsonNode> modal(String trigger) throws IOException {
    var answer = connection.get("form.json?trigger=" + trigger);
    if (answer.statusCode() != 200) {
      return Optional.empty();
    }
    var modal = SlackJson.read(answer.body());
    connection.post("close", "view=" + modal.path("id").asText());
    return Optional.of(modal);
  }

  /// How many requests of commands wait for a function or are in its hands: an answer may follow.
  /// The digest's are in a queue, in which one that fails is tried again for a day.
  int requestsAtWork() throws IOException {
    var answer = connection.get("oarlock/status");
    if (answer.statusCode() != 200) {
      return 0;
    }
    var queues = SlackJson.read(answer.body()).path("queues");
    return StreamSupport.stream(queues.spliterator(), false)
        .filter(queue -> isOfCommands(queue.path("id").asText()))
        .mapToInt(queue -> queue.path("messages").asInt())
        .sum();
  }

  private static boolean isOfCommands(String queue) {
    return queue.endsWith("-invocations") || queue.equals("DigestQueue");
  }
}
