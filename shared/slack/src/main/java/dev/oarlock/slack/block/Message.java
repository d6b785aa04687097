package dev.oarlock.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// What is sent to Slack: `text` is mrkdwn that stands alone, because screen readers and
/// notifications read nothing else; `blocks` are what the eye sees; `plain` are the blocks for a
/// Slack that refuses the newer kinds, none where the text alone is the surest.
public record Message(String text, List<LayoutBlock> blocks, List<LayoutBlock> plain) {
  private static final int MOST_BLOCKS = 50;
  private static final int MOST_CHARTS = 2;
  private static final int LONGEST_TEXT = 4_000;

  public Message {
    blocks = List.copyOf(blocks);
    plain = List.copyOf(plain);
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a message's text has 1 to " + LONGEST_TEXT + " characters, not " + text.length());
    }
    if (blocks.size() > MOST_BLOCKS || plain.size() > MOST_BLOCKS) {
      throw new IllegalArgumentException("more than " + MOST_BLOCKS + " blocks: " + blocks.size());
    }
    var charts = blocks.stream().filter(ChartBlock.class::isInstance).count();
    if (charts > MOST_CHARTS) {
      throw new IllegalArgumentException("more than " + MOST_CHARTS + " charts: " + charts);
    }
  }

  public static Message of(String text, List<LayoutBlock> blocks) {
    return new Message(text, blocks, List.of());
  }

  /// The same said without the newer kinds of blocks.
  public Message inPlainForm() {
    return new Message(text, plain, plain);
  }
}
