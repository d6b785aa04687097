package dev.oarlock.slack.card;

import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.FactList;
import dev.oarlock.slack.card.CardElement.LabeledFact;
import dev.oarlock.slack.card.CardElement.SmallPrint;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.card.CardElement.TitleLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What Oarlock says to somebody, once and in the order in which it is read. [BlockKit] shows it to
/// the eye, [PlainText] says it to screen readers and notifications.
public record Card(List<CardElement> elements) {
  public Card {
    elements = List.copyOf(elements);
  }

  /// One that begins with a headline, in plain text.
  public static Card titled(String headline) {
    return new Card(List.of(new TitleLine(headline)));
  }

  /// One without a headline, which begins with a sentence.
  public static Card saying(String text) {
    return new Card(List.of(new TextParagraph(text)));
  }

  public Card say(String text) {
    return with(new TextParagraph(text));
  }

  public Card say(Optional<String> text) {
    return text.map(this::say).orElse(this);
  }

  /// A list under a lead, which may be empty.
  public Card bullets(String lead, List<String> items) {
    return with(BulletList.of(lead, items));
  }

  public Card facts(LabeledFact... facts) {
    return facts(List.of(facts));
  }

  public Card facts(List<LabeledFact> facts) {
    return with(new FactList(facts));
  }

  public Card buttons(CardButton... buttons) {
    return buttons(List.of(buttons));
  }

  public Card buttons(List<CardButton> buttons) {
    return with(new ButtonRow(buttons));
  }

  public Card smallPrint(String text) {
    return with(new SmallPrint(text));
  }

  /// Any other part.
  public Card with(CardElement element) {
    return then(List.of(element));
  }

  public Card with(Optional<? extends CardElement> element) {
    return then(element.stream().toList());
  }

  /// Parts that another piece of the view made.
  public Card then(List<? extends CardElement> more) {
    return new Card(Stream.<CardElement>concat(elements.stream(), more.stream()).toList());
  }

  /// The same under a line of small print.
  public Card under(String note) {
    return new Card(List.of(new SmallPrint(note))).then(elements);
  }
}
