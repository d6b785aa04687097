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
    var lines = 0;
    for (var element : card.elements()) {
      lines += of(element);
    }
    return lines <= MOST;
  }

  private static int of(CardElement element) {
    return switch (element) {
      case TitleLine(var text) -> wrapped(text, WIDTH) - 1;
      case TextParagraph(var text) -> wrapped(text, WIDTH);
      case BulletList list -> items(list);
      case FactList(var facts) -> rows(facts);
      case Sparkline _ -> CURVE;
      default -> 0;
    };
  }

  private static int items(BulletList list) {
    var lines = wrapped(list.lead(), WIDTH);
    for (var item : list.items()) {
      lines += wrapped(item, WIDTH);
    }
    return lines;
  }

  /// A label and the longer of two values a row.
  private static int rows(List<LabeledFact> facts) {
    var lines = 0;
    for (var i = 0; i < facts.size(); i += 2) {
      var left = wrapped(facts.get(i).value(), HALF_WIDTH);
      var right = i + 1 < facts.size() ? wrapped(facts.get(i + 1).value(), HALF_WIDTH) : 0;
      lines += 1 + Math.max(left, right);
    }
    return lines;
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

  /// Most texts are a line that needs no break.
  private static int wrapped(String text, int width) {
    return !text.isEmpty() && text.length() <= width && isOneLine(text)
        ? 1
        : text.lines().mapToInt(line -> broken(line, width)).sum();
  }

  private static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }

  /// Lines break between words, and a word that is longer than a line within itself.
  private static int broken(String line, int width) {
    var lines = 1;
    var used = 0;
    var from = 0;
    while (from <= line.length()) {
      var space = line.indexOf(' ', from);
      var end = space < 0 ? line.length() : space;
      var word = end - from;
      if (used > 0 && used + 1 + word > width) {
        lines++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + word;
      lines += (used - 1) / width;
      used = 1 + (used - 1) % width;
      from = end + 1;
    }
    return lines;
  }
}
