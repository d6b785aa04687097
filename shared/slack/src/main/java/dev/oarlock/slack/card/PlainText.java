package dev.oarlock.slack.card;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.ActionLine;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.FactList;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.card.CardElement.SmallPrint;
import dev.oarlock.slack.card.CardElement.Sparkline;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.card.CardElement.TitleLine;
import dev.oarlock.slack.text.OwnerText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says a card in text that stands alone: for screen readers and notifications, which know nothing
/// else of a message. It can be read aloud: no markup and no drawing. Data stay escaped and users
/// stay mentioned, because Slack reads both in text as well.
record PlainText(int itemsPerList) {
  /// Slack cuts what is longer.
  static final int LENGTH = 4_000;

  private static final Pattern MOMENT = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");
  private static final Pattern LINK = Pattern.compile("<(https?://[^|>]*)\\|([^>]*)>");
  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  /// They never stand without the word for the colour.
  private static final Pattern MARK = Pattern.compile("(🔴|🟡|🟢|⚪|⚫|🔔|⏳) ");

  /// All marks come after it, and no letter of a European language does.
  private static final char FIRST_SYMBOL = '\u2300';

  private static final String ENDS_OF_SENTENCES = ".!?:…”";
  private static final Pattern CUT_TOKEN = Pattern.compile("(<[^>]*|&[a-z]*)$");

  /// Where all of it is too long, lists are cut before anything else.
  static String of(Card card) {
    return named(CardTexts.mapped(card, OwnerText::named));
  }

  private static String named(Card card) {
    return Stream.of(Integer.MAX_VALUE, 10, 6, 4, 3, 2, 1)
        .map(most -> new PlainText(most).read(card.elements()))
        .filter(text -> text.length() <= LENGTH)
        .findFirst()
        .orElseGet(() -> cut(new PlainText(1).read(card.elements())));
  }

  private String read(List<CardElement> elements) {
    var text = new StringBuilder();
    for (var i = 0; i < elements.size(); i++) {
      if (!isSaidBelow(elements, i)) {
        append(text, elements.get(i));
      }
    }
    return text.toString().strip();
  }

  /// A headline that the sentence under it says again in the same words.
  private static boolean isSaidBelow(List<CardElement> elements, int i) {
    return elements.get(i) instanceof TitleLine title
        && i + 1 < elements.size()
        && elements.get(i + 1) instanceof TextParagraph(var text)
        && spoken(text).contains(spoken(Mrkdwn.escape(title.plain())));
  }

  /// Lists begin and end a line; all else runs on.
  private void append(StringBuilder text, CardElement element) {
    var isList = element instanceof BulletList || element instanceof ActionLine;
    var endsLine = !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    text.append(isList || endsLine ? "" : " ");
    if (isList && !text.isEmpty() && !endsLine) {
      text.append("\n");
    }
    text.append(words(element)).append(isList ? "\n" : "");
  }

  private String words(CardElement element) {
    return switch (element) {
      case TitleLine title -> sentence(spoken(Mrkdwn.escape(title.plain())));
      case TextParagraph paragraph -> sentences(paragraph.text());
      case BulletList list -> list(list);
      case ActionLine(var line, var button) ->
          text("• {0} (button “{1}”)", spoken(line), Mrkdwn.escape(button.label()));
      case FactList facts ->
          facts.facts().stream()
              .map(it -> sentence(spoken(it.label() + ": " + it.value())))
              .collect(Collectors.joining(" "));
      case Sparkline(var scores, var span) -> trend(scores, span);
      case ScoreTable table -> table(table);
      case FigureTable table -> table(table);
      case ColumnChart chart -> Mrkdwn.escape(ChartDrawing.inWords(chart));
      case ButtonRow row ->
          Stream.concat(
                  row.buttons().stream(), row.more().stream().flatMap(it -> it.choices().stream()))
              .map(CardButton::label)
              .map(Mrkdwn::escape)
              .collect(Collectors.joining("”, “", text("Buttons: “"), "”."));
      case SmallPrint print -> sentences(print.text());
    };
  }

  private static String sentences(String text) {
    return text.lines().map(line -> sentence(spoken(line))).collect(Collectors.joining(" "));
  }

  private static String sentence(String text) {
    return text.isEmpty() || endsSentence(text) ? text : text + ".";
  }

  /// Also where it ends in brackets.
  private static boolean endsSentence(String text) {
    var last = text.length() - 1;
    return isEnd(text, last) || (text.charAt(last) == ')' && isEnd(text, last - 1));
  }

  private static boolean isEnd(String text, int at) {
    return at >= 0 && ENDS_OF_SENTENCES.indexOf(text.charAt(at)) >= 0;
  }

  private String list(BulletList list) {
    var items = new ArrayList<String>();
    list.items().stream().limit(itemsPerList).map(it -> "• " + spoken(it)).forEach(items::add);
    if (list.items().size() > itemsPerList) {
      items.add(text("• the rest is in the card"));
    }
    if (items.isEmpty()) {
      return sentences(list.lead());
    }
    var lead = spoken(list.lead());
    var lines = lead.isEmpty() ? "" : (sentence(lead).equals(lead) ? lead : lead + ":") + "\n";
    return lines + String.join("\n", items);
  }

  /// `From 64 to 34 (lowest 34, highest 64) in the last 12 weeks.`
  private static String trend(List<OptionalInt> scores, String span) {
    var known = scores.stream().flatMapToInt(OptionalInt::stream).toArray();
    if (known.length == 0) {
      return "";
    }
    var range = Arrays.stream(known).summaryStatistics();
    return sentence(
        text(
            "From {0} to {1} (lowest {2}, highest {3}) in {4}",
            known[0], known[known.length - 1], range.getMin(), range.getMax(), spoken(span)));
  }

  private static String table(ScoreTable table) {
    return table.rows().stream()
        .map(row -> row(table, row))
        .collect(Collectors.joining("; ", spoken(table.title()) + ": ", "."));
  }

  /// `Adoption: score 31, points +13`.
  private static String row(ScoreTable table, ScoreTable.TableRow row) {
    var said = new StringBuilder(Mrkdwn.escape(row.name()));
    for (var i = 0; i < table.columns().size(); i++) {
      said.append(i == 0 ? ": " : ", ").append(table.columns().get(i).name()).append(" ");
      said.append(Mrkdwn.escape(row.values().get(i)));
    }
    return said.toString();
  }

  /// `plan: last term 40, each €40`; what is empty is not said.
  private static String table(FigureTable table) {
    return table.rows().stream()
        .map(row -> row(table, row))
        .collect(Collectors.joining("; ", spoken(table.title()) + ": ", "."));
  }

  private static String row(FigureTable table, List<String> row) {
    return IntStream.range(1, row.size())
        .filter(i -> !row.get(i).isEmpty())
        .mapToObj(i -> (table.columns().get(i) + " " + row.get(i)).strip())
        .map(Mrkdwn::escape)
        .collect(Collectors.joining(", ", Mrkdwn.escape(row.getFirst()) + ": ", ""));
  }

  /// Most texts have none of these signs, and are not searched for what begins with one.
  private static String spoken(String mrkdwn) {
    var linked = mrkdwn.indexOf('<') < 0 ? mrkdwn : withoutLinks(mrkdwn);
    var quoted = linked.indexOf('`') < 0 ? linked : CODE.matcher(linked).replaceAll("“$1”");
    var plain = quoted.replace("*", "");
    return mayHaveMark(plain) ? MARK.matcher(plain).replaceAll("") : plain;
  }

  private static String withoutLinks(String mrkdwn) {
    var moments = MOMENT.matcher(mrkdwn).replaceAll("$1");
    return LINK.matcher(moments).replaceAll("$2 ($1)");
  }

  private static boolean mayHaveMark(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_SYMBOL) {
        return true;
      }
    }
    return false;
  }

  /// Never inside what Slack reads as one sign.
  private static String cut(String text) {
    var cut = CUT_TOKEN.matcher(Mrkdwn.start(text, LENGTH - 1)).replaceFirst("");
    return cut.stripTrailing() + "…";
  }
}
