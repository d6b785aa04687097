package dev.oarlock.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// What is sent to Slack: `text` is mrkdwn that stands alone, because screen readers and
/// notifications read nothing else; `blocks` are what the eye sees; `plain` are the blocks for a
/// Slack that refuses the newer kinds, none where the text alone is the surest.
public record SlackMessage(String text, List<LayoutBlock> blocks, List<LayoutBlock> plainBlocks) {
  private static final int MAX_BLOCKS = 50;
  private static final int MAX_CHARTS = 2;
  private static final int MAX_TEXT_LENGTH = 4_000;

  public SlackMessage {
    blocks = List.copyOf(blocks);
    plainBlocks = List.copyOf(plainBlocks);
    if (text.isBlank() || text.length() > MAX_TEXT_LENGTH) {
      throw new IllegalArgumentException(
          "a message's text has 1 to " + MAX_TEXT_LENGTH + " characters, not " + text.length());
    }
    if (blocks.size() > MAX_BLOCKS || plainBlocks.size() > MAX_BLOCKS) {
      throw new IllegalArgumentException("more than " + MAX_BLOCKS + " blocks: " + blocks.size());
    }
    var charts = blocks.stream().filter(DataVisualizationBlock.class::isInstance).count();
    if (charts > MAX_CHARTS) {
      throw new IllegalArgumentException("more than " + MAX_CHARTS + " charts: " + charts);
    }
  }

  public static SlackMessage of(String text, List<LayoutBlock> blocks) {
    return new SlackMessage(text, blocks, List.of());
  }

  /// The same said without the newer kinds of blocks.
  public SlackMessage withPlainBlocks() {
    return new SlackMessage(text, plainBlocks, plainBlocks);
  }
}
