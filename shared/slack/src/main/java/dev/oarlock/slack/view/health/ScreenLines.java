package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.FactList;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.Sparkline;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.card.CardElement.TitleLine;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How many lines a card takes, about as the page draws it: 22 pixels a line, of 88 characters or,
/// in one of two columns, 42. A headline of one line, small print and buttons take 226 pixels.
final class ScreenLines {
  /// What fits into 700 pixels.
  private static final int MOST = 20;

  private static final int WIDTH = 88;
  private static final int HALF_WIDTH = 42;
  private static final int CURVE = 2;

  /// `&amp;`, cut.
  private static final Pattern HALF_ESCAPE = Pattern.compile("&[a-z]*$");

  private ScreenLines() {}

  static boolean fit(Card card) {
    return card.elements().stream().mapToInt(ScreenLines::of).sum() <= MOST;
  }

  private static int of(CardElement element) {
    return switch (element) {
      case TitleLine(var text) -> wrapped(text, WIDTH) - 1;
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

  /// As much as fits into a line of a column, of whole words where they fill half of it; *Details*
  /// has the rest. A person may be a mention, which has no half.
  static LabeledFact inOneLine(LabeledFact fact) {
    var value = fact.value();
    if (value.length() <= HALF_WIDTH || fact.label().equals(text("Owner"))) {
      return fact;
    }
    var words = value.lastIndexOf(' ', HALF_WIDTH);
    return new LabeledFact(
        fact.label(),
        words > HALF_WIDTH / 2
            ? value.substring(0, words) + " …"
            : HALF_ESCAPE.matcher(value.substring(0, HALF_WIDTH)).replaceFirst("") + "…");
  }

  private static int wrapped(String text, int width) {
    return text.lines().mapToInt(line -> broken(line, width)).sum();
  }

  /// Lines break between words, and a word that is longer than a line within itself.
  private static int broken(String line, int width) {
    var lines = 1;
    var used = 0;
    for (var word : line.split(" ", -1)) {
      if (used > 0 && used + 1 + word.length() > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word.length();
      lines += (used - 1) / width;
      used = 1 + (used - 1) % width;
    }
    return lines;
  }
}
