package dev.oarlock.local.slack.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.local.slack.http.FormFields;
import dev.oarlock.local.slack.http.SlackJson;
import java.util.Set;

/// Bodies as people read them: forms as objects, JSON inside of them as JSON, no token.
final class TrafficBody {
  private static final String PAYLOAD = "payload";
  private static final Set<String> JSON_FIELDS = Set.of(PAYLOAD, "blocks", "metadata", "view");

  private TrafficBody() {}

  static JsonNode read(String type, String body) {
    var read = type.startsWith("application/json") ? parsed(body) : ofForm(FormFields.parse(body));
    if (read instanceof ObjectNode fields) {
      fields.remove("token");
    }
    return read;
  }

  /// What an answer says, where it came as text.
  static JsonNode read(JsonNode answer) {
    return answer.isTextual() ? parsed(answer.textValue()) : answer;
  }

  private static JsonNode ofForm(FormFields form) {
    var json = SlackJson.object();
    form.fields()
        .forEach((name, value) ->
            json.set(name, JSON_FIELDS.contains(name) ? parsed(value) : TextNode.valueOf(value)));
    return json;
  }

  /// What is not JSON is text.
  private static JsonNode parsed(String body) {
    try {
      return body.isBlank() ? TextNode.valueOf("") : SlackJson.read(body);
    } catch (IllegalArgumentException _) {
      return TextNode.valueOf(body);
    }
  }

  /// The command, the kind of the interaction with its action, or the type of the event.
  static String kind(JsonNode body) {
    var command = body.path("command").asText();
    if (!command.isEmpty()) {
      return (command + " " + body.path("text").asText()).strip();
    }
    var payload = body.has(PAYLOAD) ? body.path(PAYLOAD) : body.path("event");
    var callback = payload.path("callback_id").asText(payload.at("/view/callback_id").asText());
    var action = payload.at("/actions/0/action_id").asText(payload.path("action_id").asText());
    return (payload.path("type").asText("request") + " " + (action.isEmpty() ? callback : action))
        .strip();
  }
}
