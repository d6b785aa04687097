package dev.oarlock.slack.view.handling;

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

  /// Shows the account's card to whoever clicks.
  public static final String SHOW = "risk.show";

  /// What the alert was worth, before a dot and the word of a rating.
  public static final String RATE = "risk.rate";

  private RiskControls() {}

  /// Asked of the card that is over.
  static ButtonRow ratings(RiskReference risk) {
    return new ButtonRow(rated(risk, "It was useful", "I knew already", "It was wrong"));
  }

  private static List<CardButton> rated(
      RiskReference risk, String useful, String knew, String wrong) {
    var about = risk.encode();
    return List.of(
        new CardButton(RATE + ".useful", useful, about),
        new CardButton(RATE + ".knew", knew, about),
        new CardButton(RATE + ".wrong", wrong, about));
  }

  static ButtonRow of(RiskReference risk, Stage stage) {
    var about = risk.encode();
    return new ButtonRow(buttons(about, stage), Optional.of(menu(about, risk, stage)));
  }

  private static List<CardButton> buttons(String about, Stage stage) {
    return switch (stage) {
      case UNCLAIMED ->
          List.of(
              new CardButton(CLAIM, "Claim", about).asPrimary(),
              new CardButton(HAND_OVER, "Hand over", about),
              new CardButton(SNOOZE, "Snooze", about));
      case CLAIMED ->
          List.of(
              new CardButton(RESOLVE, "Resolve", about).asPrimary(),
              new CardButton(HAND_OVER, "Hand over", about),
              new CardButton(SNOOZE, "Snooze", about));
      case SNOOZED ->
          List.of(
              new CardButton(CLAIM, "Take it up", about).asPrimary(),
              new CardButton(HAND_OVER, "Hand over", about),
              new CardButton(RESOLVE, "Resolve", about));
      case RESOLVED -> List.of(new CardButton(CLAIM, "Take it up again", about));
    };
  }

  private static OverflowMenu menu(String about, RiskReference risk, Stage stage) {
    var escalate = new CardButton(ESCALATE, "Escalate", about);
    var show = new CardButton(SHOW, "Show account", risk.account().value());
    var ratings = rated(risk, "This alert is useful", "I knew this already", "This alert is wrong");
    var first = stage == Stage.RESOLVED ? List.of(show) : List.of(escalate, show);
    return new OverflowMenu(MORE, Stream.concat(first.stream(), ratings.stream()).toList());
  }
}
