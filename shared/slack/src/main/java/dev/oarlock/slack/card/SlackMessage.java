package dev.oarlock.slack.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Stream;

/// A card as it is sent to Slack: `text` for screen readers and notifications, `blocks` for the
/// eye.
public record SlackMessage(String text, List<LayoutBlock> blocks) {
  private static final int MAX_BLOCKS = 50;
  private static final int MAX_CHARTS = 2;

  public SlackMessage {
    blocks = List.copyOf(blocks);
    if (text.isBlank() || text.length() > PlainText.LENGTH) {
      throw new IllegalArgumentException(
          "a message's text has 1 to " + PlainText.LENGTH + " characters, not " + text.length());
    }
    if (blocks.size() > MAX_BLOCKS) {
      throw new IllegalArgumentException("more than " + MAX_BLOCKS + " blocks: " + blocks.size());
    }
    var charts = blocks.stream().filter(DataVisualizationBlock.class::isInstance).count();
    if (charts > MAX_CHARTS) {
      throw new IllegalArgumentException("more than " + MAX_CHARTS + " charts: " + charts);
    }
  }

  /// From the richest to the surest, for where a refusal can be heard: with Slack's own charts,
  /// with charts drawn in characters, and without blocks.
  public static List<SlackMessage> forms(Card card) {
    var text = PlainText.of(card);
    return Stream.of(
            BlockKit.NATIVE_CHARTS.blocks(card),
            BlockKit.DRAWN_CHARTS.blocks(card),
            List.<LayoutBlock>of())
        .distinct()
        .map(blocks -> new SlackMessage(text, blocks))
        .toList();
  }

  /// For where no refusal can be heard: with charts drawn in characters, which every Slack shows.
  public static SlackMessage sure(Card card) {
    return new SlackMessage(PlainText.of(card), BlockKit.DRAWN_CHARTS.blocks(card));
  }
}
