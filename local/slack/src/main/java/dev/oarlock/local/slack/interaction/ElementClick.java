package dev.oarlock.local.slack.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.http.FormFields;
import dev.oarlock.local.slack.http.SlackJson;
import java.util.Optional;

/// A button pressed or a choice made in a message.
///
/// @param type the element's type: `button`, `static_select`, `overflow` ...
/// @param message the message it is in; ephemeral messages are not sent along
record ElementClick(
    String type,
    String actionId,
    String blockId,
    String value,
    String label,
    String ts,
    Optional<JsonNode> message) {

  static ElementClick of(FormFields form, Optional<JsonNode> message) {
    return new ElementClick(
        form.field("type").isEmpty() ? "button" : form.field("type"),
        form.field("action"),
        form.field("block"),
        form.field("value"),
        form.field("label"),
        form.field("ts"),
        message);
  }

  ObjectNode action() {
    var action = SlackJson.object().put("type", type).put("action_id", actionId);
    action.put("block_id", blockId).put("action_ts", ts);
    var text = SlackJson.object().put("type", "plain_text").put("text", label).put("emoji", true);
    if (type.equals("button")) {
      action.put("value", value).set("text", text);
    } else {
      action.putObject("selected_option").put("value", value).set("text", text);
    }
    return action;
  }
}
