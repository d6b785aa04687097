package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.blocks.BlockCheck;
import java.util.ArrayList;
import java.util.List;

/// `views.open`: modals are checked and kept, so that a test can look at them.
final class ViewMethods {
  private final List<JsonNode> opened = new ArrayList<>();

  synchronized List<JsonNode> opened() {
    return List.copyOf(opened);
  }

  synchronized Answer open(Call call) {
    var view = call.arguments().path("view");
    if (call.text("trigger_id").isEmpty()) {
      return Answer.refused("invalid_trigger_id");
    }
    var complaints = complaints(view);
    if (!complaints.isEmpty()) {
      return new Answer.Refused("invalid_arguments", complaints);
    }
    opened.add(view);
    var shown = view.deepCopy();
    if (shown instanceof ObjectNode object) {
      object.put("id", "V0" + opened.size()).put("team_id", Workspace.TEAM_ID);
    }
    return new Answer.Done(Json.object().set("view", shown));
  }

  private static List<String> complaints(JsonNode view) {
    var complaints = new ArrayList<>(BlockCheck.ofViews().complaints(view.path("blocks")));
    if (!view.path("type").asText().equals("modal")) {
      complaints.add("unsupported type [json-pointer:/view/type]");
    }
    atMost(24, "title/text", view, complaints);
    atMost(24, "submit/text", view, complaints);
    atMost(24, "close/text", view, complaints);
    atMost(3000, "private_metadata", view, complaints);
    return complaints;
  }

  private static void atMost(int most, String field, JsonNode view, List<String> complaints) {
    if (view.at("/" + field).asText().length() > most) {
      complaints.add(
          "must be less than " + (most + 1) + " characters [json-pointer:/view/" + field + "]");
    }
  }
}
