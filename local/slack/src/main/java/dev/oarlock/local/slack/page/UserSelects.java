package dev.oarlock.local.slack.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.SlackJson;
import java.util.List;

/// Fills the fields for a person, which an app leaves empty and Slack offers everybody in.
record UserSelects(List<WorkspaceMember> people) {

  /// The same modal with people to choose from.
  ObjectNode filled(ObjectNode view) {
    var filled = view.deepCopy();
    for (var block : filled.path("blocks")) {
      if (block.path("element") instanceof ObjectNode element
          && element.path("type").asText().equals("users_select")) {
        element.set("options", options());
      }
    }
    return filled;
  }

  private JsonNode options() {
    var options = SlackJson.array();
    for (var person : people) {
      var option = options.addObject().put("value", person.id());
      option.putObject("text").put("type", "plain_text").put("text", person.displayName());
    }
    return options;
  }
}
