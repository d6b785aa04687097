package dev.oarlock.local.slack.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.blocks.BlockCheck;
import dev.oarlock.local.slack.call.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What Slack refuses in a message: no words, too many words, blocks it does not take.
public final class MessageCheck {
  private static final int MOST_TEXT = 40_000;
  private static final Set<String> NEW_BLOCKS = Set.of("data_visualization", "data_table", "table");

  private volatile BlockCheck blocks = BlockCheck.ofMessages();

  /// Behaves as a Slack that does not know charts and tables yet.
  void refuseNewBlocks(boolean refuse) {
    blocks = BlockCheck.ofMessages().without(refuse ? NEW_BLOCKS : Set.of());
  }

  Optional<ApiResponse> refusal(JsonNode message) {
    var text = message.path("text").asText("");
    var sent = message.path("blocks");
    if (text.length() > MOST_TEXT) {
      return Optional.of(ApiResponse.refused("msg_too_long"));
    }
    if (!sent.isMissingNode() && !sent.isArray()) {
      return Optional.of(ApiResponse.refused("invalid_blocks_format"));
    }
    var complaints = sent.isArray() ? blocks.complaints(sent) : List.<String>of();
    if (!complaints.isEmpty()) {
      return Optional.of(new ApiResponse.Refused("invalid_blocks", complaints));
    }
    var empty = text.isBlank() && sent.isEmpty() && message.path("attachments").isEmpty();
    return empty ? Optional.of(ApiResponse.refused("no_text")) : Optional.empty();
  }
}
