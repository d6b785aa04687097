package dev.oarlock.slack.view.handling;

import dev.oarlock.domain.risk.handling.RiskHandling.Stage;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import java.util.List;

/// What can be done about a risk, by how it stands: at most four buttons, the usual one first.
public final class RiskControls {
  public static final String CLAIM = "risk.claim";
  public static final String HAND_OVER = "risk.hand-over";
  public static final String SNOOZE = "risk.snooze";
  public static final String RESOLVE = "risk.resolve";

  /// Shows the account's card to whoever clicks.
  public static final String SHOW = "risk.show";

  private RiskControls() {}

  static ButtonRow of(RiskReference risk, Stage stage) {
    var about = risk.encode();
    var show = new CardButton(SHOW, "Show account", risk.account().value());
    return new ButtonRow(
        switch (stage) {
          case UNCLAIMED ->
              List.of(
                  new CardButton(CLAIM, "Claim", about).asPrimary(),
                  new CardButton(HAND_OVER, "Hand over", about),
                  new CardButton(SNOOZE, "Snooze", about),
                  show);
          case CLAIMED ->
              List.of(
                  new CardButton(RESOLVE, "Resolve", about).asPrimary(),
                  new CardButton(HAND_OVER, "Hand over", about),
                  new CardButton(SNOOZE, "Snooze", about),
                  show);
          case SNOOZED ->
              List.of(
                  new CardButton(CLAIM, "Take it up", about).asPrimary(),
                  new CardButton(HAND_OVER, "Hand over", about),
                  new CardButton(RESOLVE, "Resolve", about),
                  show);
          case RESOLVED -> List.of(new CardButton(CLAIM, "Take it up again", about), show);
        });
  }
}
