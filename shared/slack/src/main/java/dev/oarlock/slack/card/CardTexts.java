package dev.oarlock.slack.card;

import dev.oarlock.slack.card.CardElement.ActionLine;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.FactList;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.SmallPrint;
import dev.oarlock.slack.card.CardElement.Sparkline;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.card.CardElement.TitleLine;
import java.util.function.UnaryOperator;

/// A card with all its marked-up texts changed; what is plain text or drawn stays.
public final class CardTexts {
  private CardTexts() {}

  public static Card mapped(Card card, UnaryOperator<String> change) {
    return new Card(card.elements().stream().map(element -> mapped(element, change)).toList());
  }

  private static CardElement mapped(CardElement element, UnaryOperator<String> change) {
    return switch (element) {
      case TextParagraph(var text) -> new TextParagraph(change.apply(text));
      case BulletList(var lead, var trend, var items) ->
          new BulletList(change.apply(lead), trend, items.stream().map(change).toList());
      case ActionLine(var text, var button) -> new ActionLine(change.apply(text), button);
      case FactList(var facts) ->
          new FactList(
              facts.stream()
                  .map(it -> new LabeledFact(change.apply(it.label()), change.apply(it.value())))
                  .toList());
      case SmallPrint(var text) -> new SmallPrint(change.apply(text));
      case TitleLine _, Sparkline _, ButtonRow _, ScoreTable _, FigureTable _, ColumnChart _ ->
          element;
    };
  }
}
