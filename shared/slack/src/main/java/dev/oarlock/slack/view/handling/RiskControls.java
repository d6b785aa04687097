package dev.oarlock.slack.view.handling;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.handling.RiskHandling.Stage;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.OverflowMenu;
import dev.oarlock.slack.view.risk.RiskReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be done about a risk, by how it stands: at most four controls, the usual one first,
/// what is rarely needed in a menu.
public final class RiskControls {
  public static final String CLAIM = "risk.claim";
  public static final String HAND_OVER = "risk.hand-over";
  public static final String SNOOZE = "risk.snooze";
  public static final String RESOLVE = "risk.resolve";

  /// The menu, and what is in it.
  public static final String MORE = "risk.more";

  public static final String ESCALATE = "risk.escalate";

  /// Opens the form in which a play is chosen.
  public static final String START_PLAY = "play.start";

  /// Asks what the alert was worth.
  public static final String ASK_RATING = "risk.ask-rating";

  /// Shows the account's card to whoever clicks.
  public static final String SHOW = "risk.show";

  /// What the alert was worth, before a dot and the word of a rating.
  public static final String RATE = "risk.rate";

  private RiskControls() {}

  /// Asked of the card that is over.
  static ButtonRow ratings(RiskReference risk) {
    return new ButtonRow(
        rated(risk, text("It was useful"), text("I knew already"), text("It was wrong")));
  }

  private static List<CardButton> rated(
      RiskReference risk, String useful, String knew, String wrong) {
    var about = risk.encode();
    return List.of(
        new CardButton(RATE + ".useful", useful, about),
        new CardButton(RATE + ".knew", knew, about),
        new CardButton(RATE + ".wrong", wrong, about));
  }

  /// What the alert was worth, asked of whoever wants to say it.
  public static ButtonRow alertRatings(RiskReference risk) {
    return new ButtonRow(rated(risk, text("Useful"), text("I knew already"), text("Wrong")));
  }

  /// `hasPlay` is whether a play against it is under way.
  static ButtonRow of(RiskReference risk, Stage stage, boolean hasPlay) {
    var about = risk.encode();
    var row = row(about, stage, hasPlay);
    var more =
        Stream.concat(
                row.rest().stream(),
                Stream.of(
                    new CardButton(ASK_RATING, text("Was this alert right?"), about),
                    new CardButton(SHOW, text("Show account"), risk.account().value())))
            .toList();
    return new ButtonRow(row.seen(), Optional.of(new OverflowMenu(MORE, more)));
  }

  /// What is seen at once, and what is in the menu.
  private record ControlRow(List<CardButton> seen, List<CardButton> rest) {}

  private static ControlRow row(String about, Stage stage, boolean hasPlay) {
    var handOver = new CardButton(HAND_OVER, text("Hand over"), about);
    var snooze = new CardButton(SNOOZE, text("Snooze"), about);
    var resolve = new CardButton(RESOLVE, text("Resolve"), about);
    var start =
        new CardButton(
            START_PLAY, hasPlay ? text("Start another play") : text("Start play"), about);
    var escalate = new CardButton(ESCALATE, text("Escalate"), about);
    return switch (stage) {
      case UNCLAIMED ->
          new ControlRow(
              List.of(new CardButton(CLAIM, text("Claim"), about).asPrimary(), handOver, snooze),
              List.of(start, escalate));
      case CLAIMED ->
          hasPlay
              ? new ControlRow(
                  List.of(resolve.asPrimary(), handOver, snooze), List.of(start, escalate))
              : new ControlRow(
                  List.of(start.asPrimary(), resolve, snooze), List.of(handOver, escalate));
      case SNOOZED ->
          new ControlRow(
              List.of(
                  new CardButton(CLAIM, text("Take it up"), about).asPrimary(), handOver, resolve),
              List.of(start, escalate));
      case RESOLVED ->
          new ControlRow(
              List.of(new CardButton(CLAIM, text("Take it up again"), about)), List.of());
    };
  }
}
