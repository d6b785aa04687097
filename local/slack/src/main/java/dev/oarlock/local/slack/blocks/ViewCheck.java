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

  private static final ObjectRule MODAL =
      ObjectRule.empty()
          .required("type", JsonRule.enumValue("modal"))
          .required("title", TextRules.plain(24))
          .required("blocks", JsonRule.list(1, 100, JsonRule.anything()))
          .optional("submit", TextRules.plain(24))
          .optional("close", TextRules.plain(24))
          .optional("private_metadata", JsonRule.string(0, 3000))
          .optional("callback_id", JsonRule.string(0, 255))
          .optional("external_id", JsonRule.string(0, 255))
          .optional("clear_on_close", JsonRule.bool())
          .optional("notify_on_close", JsonRule.bool())
          .optional("submit_disabled", JsonRule.bool());

  private static final ObjectRule HOME =
      ObjectRule.empty()
          .required("type", JsonRule.enumValue("home"))
          .required("blocks", JsonRule.list(0, 100, JsonRule.anything()))
          .optional("private_metadata", JsonRule.string(0, 3000))
          .optional("callback_id", JsonRule.string(0, 255))
          .optional("external_id", JsonRule.string(0, 255));

  private ViewCheck() {}

  /// What Slack would say to `views.publish`; empty when it puts the view up.
  public static List<String> homeComplaints(JsonNode view) {
    var complaints = new ArrayList<String>();
    HOME.check(view, "/view", complaints);
    checkBlocks(view.path("blocks"), complaints);
    return complaints;
  }

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
          JsonRule.complaint("missing required field: submit (there are input blocks)", "/view"));
    }
    checkBlocks(blocks, complaints);
    return complaints;
  }

  private static void checkBlocks(JsonNode blocks, List<String> complaints) {
    if (blocks.isArray()) {
      BlockCheck.ofViews()
          .without(IN_MESSAGES)
          .complaints(blocks)
          .forEach(it -> complaints.add(it.replace("[json-pointer:", "[json-pointer:/view")));
    }
  }
}
