package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks the blocks of a message or a view the way Slack does and complains in Slack's words.
public record BlockCheck(int mostBlocks, Set<String> unsupported) {
  public BlockCheck {
    unsupported = Set.copyOf(unsupported);
  }

  /// Messages hold at most 50 blocks.
  public static BlockCheck ofMessages() {
    return new BlockCheck(50, Set.of());
  }

  /// Modals and the Home tab hold at most 100 blocks.
  public static BlockCheck ofViews() {
    return new BlockCheck(100, Set.of());
  }

  /// A Slack that does not know these block types yet.
  public BlockCheck without(Set<String> types) {
    return new BlockCheck(mostBlocks, types);
  }

  /// What Slack would say; empty when it accepts the blocks.
  public List<String> complaints(JsonNode blocks) {
    var complaints = new ArrayList<String>();
    JsonRule.list(0, mostBlocks, this::checkBlock).check(blocks, "/blocks", complaints);
    checkBlockIds(blocks, complaints);
    atMost(2, "data_visualization", blocks, complaints);
    atMost(1, "table", blocks, complaints);
    checkMarkdown(blocks, complaints);
    return complaints;
  }

  private void checkBlock(JsonNode block, String at, List<String> complaints) {
    var type = block.path("type").asText();
    if (unsupported.contains(type)) {
      complaints.add(JsonRule.complaint("unsupported type: " + type, at + "/type"));
      return;
    }
    BlockRules.ALL.check(block, at, complaints);
    checkActionIds(block, at, complaints);
  }

  private static void checkActionIds(JsonNode block, String at, List<String> complaints) {
    var seen = new HashSet<String>();
    var elements = block.path("elements");
    for (int i = 0; i < elements.size(); i++) {
      var id = elements.path(i).path("action_id").asText();
      if (!id.isEmpty() && !seen.add(id)) {
        complaints.add(
            JsonRule.complaint(
                "`action_id` \"" + id + "\" already exists", at + "/elements/" + i + "/action_id"));
      }
    }
  }

  private static void checkBlockIds(JsonNode blocks, List<String> complaints) {
    var seen = new HashSet<String>();
    for (int i = 0; i < blocks.size(); i++) {
      var id = blocks.path(i).path("block_id").asText();
      if (!id.isEmpty() && !seen.add(id)) {
        complaints.add(
            JsonRule.complaint(
                "`block_id` \"" + id + "\" already exists", "/blocks/" + i + "/block_id"));
      }
    }
  }

  private static void atMost(int most, String type, JsonNode blocks, List<String> complaints) {
    int found = 0;
    for (var block : blocks) {
      found += block.path("type").asText().equals(type) ? 1 : 0;
    }
    if (found > most) {
      complaints.add(
          JsonRule.complaint(
              "no more than " + most + " blocks of type " + type + " allowed", "/blocks"));
    }
  }

  private static void checkMarkdown(JsonNode blocks, List<String> complaints) {
    int length = 0;
    for (var block : blocks) {
      length +=
          block.path("type").asText().equals("markdown") ? block.path("text").asText().length() : 0;
    }
    if (length > 12_000) {
      complaints.add(
          JsonRule.complaint("markdown must be less than 12001 characters in all", "/blocks"));
    }
  }
}
