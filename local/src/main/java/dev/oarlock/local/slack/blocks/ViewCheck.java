package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Checks a modal the way `views.open` does (docs.slack.dev/reference/views/modal-views).
public final class ViewCheck {
  /// Blocks that only messages hold.
  private static final Set<String> IN_MESSAGES =
      Set.of("card", "data_table", "data_visualization", "markdown", "table");

  private static final Shape MODAL =
      Shape.empty()
          .must("type", Rule.word("modal"))
          .must("title", Texts.plain(24))
          .must("blocks", Rule.list(1, 100, Rule.anything()))
          .may("submit", Texts.plain(24))
          .may("close", Texts.plain(24))
          .may("private_metadata", Rule.string(0, 3000))
          .may("callback_id", Rule.string(0, 255))
          .may("external_id", Rule.string(0, 255))
          .may("clear_on_close", Rule.flag())
          .may("notify_on_close", Rule.flag())
          .may("submit_disabled", Rule.flag());

  private ViewCheck() {}

  /// What Slack would say; empty when it opens the modal.
  public static List<String> complaints(JsonNode view) {
    var complaints = new ArrayList<String>();
    MODAL.check(view, "/view", complaints);
    var blocks = view.path("blocks");
    var asks = false;
    for (var block : blocks) {
      asks |= block.path("type").asText().equals("input");
    }
    if (asks && !view.has("submit")) {
      complaints.add(
          Rule.complaint("missing required field: submit (there are input blocks)", "/view"));
    }
    if (blocks.isArray()) {
      BlockCheck.ofViews()
          .without(IN_MESSAGES)
          .complaints(blocks)
          .forEach(it -> complaints.add(it.replace("[json-pointer:", "[json-pointer:/view")));
    }
    return complaints;
  }
}
