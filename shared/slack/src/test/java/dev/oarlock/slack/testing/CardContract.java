package dev.oarlock.slack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardTexts;
import dev.oarlock.slack.card.ColumnChart;
import dev.oarlock.slack.card.ScoreTable;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.text.OwnerText;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds of every card: its text says whatever its blocks show in a headline, in sentences, in
/// facts, in tables and in small print, and can be read aloud. Every view's test checks it of every
/// card that it reads.
public final class CardContract {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MOMENT = Pattern.compile("<!date\\^[^|>]*\\|([^>]*)>");

  private CardContract() {}

  public static void check(Card card) {
    var text = SlackMessage.sure(card).text();
    assertThat(text.length()).isBetween(1, 4_000);
    assertThat(text)
        .doesNotContain("*", "`", "\n\n")
        .doesNotContainPattern("<(?!@[UW][A-Z0-9]+>)")
        .doesNotContainPattern("&(?!(amp|lt|gt);)");
    if (!text.endsWith("…")) {
      var isShortened = text.contains("• the rest is in the card");
      CardTexts.mapped(card, OwnerText::named).elements().stream()
          .filter(element -> !(isShortened && element instanceof CardElement.BulletList))
          .forEach(element -> assertThat(words(text)).containsAll(words(shown(element))));
    }
  }

  private static Set<String> words(String text) {
    return WORD.matcher(MOMENT.matcher(text).replaceAll("$1"))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static String shown(CardElement element) {
    return switch (element) {
      case CardElement.TitleLine(var plain) -> Mrkdwn.escape(plain);
      case CardElement.TextParagraph(var text) -> text;
      case CardElement.BulletList(var lead, _, var items) -> lead + " " + String.join(" ", items);
      case CardElement.ActionLine(var text, var button) ->
          text + " " + Mrkdwn.escape(button.label());
      case CardElement.FactList(var facts) ->
          facts.stream().map(it -> it.label() + " " + it.value()).collect(Collectors.joining(" "));
      case CardElement.Sparkline(_, var span) -> span;
      case CardElement.ButtonRow(var buttons, _) ->
          buttons.stream().map(it -> Mrkdwn.escape(it.label())).collect(Collectors.joining(" "));
      case CardElement.SmallPrint(var text) -> text;
      case ScoreTable table ->
          table.rows().stream()
              .flatMap(it -> Stream.concat(Stream.of(it.name()), it.values().stream()))
              .map(Mrkdwn::escape)
              .collect(Collectors.joining(" ", table.title() + " ", ""));
      case CardElement.FigureTable table ->
          table.rows().stream()
              .flatMap(List::stream)
              .map(Mrkdwn::escape)
              .collect(Collectors.joining(" ", table.title() + " ", ""));
      case ColumnChart chart ->
          Stream.concat(Stream.of(chart.title()), chart.axes().categories().stream())
              .collect(Collectors.joining(" "));
    };
  }
}
