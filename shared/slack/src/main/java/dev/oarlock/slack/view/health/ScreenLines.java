package dev.oarlock.slack.view.health;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.FactList;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.Sparkline;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How many lines a card takes, about as the page draws it: 22 pixels a line, of 88 characters or,
/// in one of two columns, 42. Its headline, small print and buttons take 226 pixels.
final class ScreenLines {
  /// What fits into 700 pixels.
  private static final int MOST = 20;

  private static final int WIDTH = 88;
  private static final int HALF_WIDTH = 42;
  private static final int CURVE = 2;

  private ScreenLines() {}

  static boolean fit(Card card) {
    return card.elements().stream().mapToInt(ScreenLines::of).sum() <= MOST;
  }

  private static int of(CardElement element) {
    return switch (element) {
      case TextParagraph(var text) -> wrapped(text, WIDTH);
      case BulletList list ->
          Stream.concat(Stream.of(list.lead()), list.items().stream())
              .mapToInt(item -> wrapped(item, WIDTH))
              .sum();
      case FactList(var facts) -> rows(facts);
      case Sparkline _ -> CURVE;
      default -> 0;
    };
  }

  /// A label and the longer of two values a row.
  private static int rows(List<LabeledFact> facts) {
    return IntStream.range(0, Math.ceilDiv(facts.size(), 2))
        .map(row ->
            facts.stream()
                .skip(2L * row)
                .limit(2)
                .mapToInt(fact -> 1 + wrapped(fact.value(), HALF_WIDTH))
                .max()
                .orElse(0))
        .sum();
  }

  private static int wrapped(String text, int width) {
    return text.lines().mapToInt(line -> Math.ceilDiv(line.length(), width)).sum();
  }
}
