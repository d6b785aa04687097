package dev.oarlock.slack.view.feedback;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.health.SignalText;
import java.time.LocalDate;
import java.util.List;

/// That what somebody wrote down was saved, and how it is taken back.
public final class ActivityView {
  /// What the button that takes it back is called in Slack's payloads; its value is a [SavedSignal].
  public static final String UNDO = "activity.undo";

  private static final int TEXT = 200;

  /// What was saved of which account, on which day.
  public record SavedSignal(AccountId account, LocalDate day, String signal) {
    public static SavedSignal of(String value) {
      var parts = value.split("\\|", 3);
      return new SavedSignal(new AccountId(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }

    public String value() {
      return account.value() + "|" + day + "|" + signal;
    }
  }

  private ActivityView() {}

  public static Card saved(String name, Signal signal, SavedSignal saved) {
    return Card.saying(
            "Saved of %s: %s."
                .formatted(
                    Mrkdwn.escape(name),
                    Mrkdwn.escape(Mrkdwn.shortened(SignalText.of(signal), TEXT))))
        .with(undo(saved));
  }

  public static ButtonRow undo(SavedSignal saved) {
    return new ButtonRow(List.of(new CardButton(UNDO, "Undo", saved.value())));
  }

  /// Also where it was taken back before: nothing more happens.
  public static Card takenBack(String name) {
    return Card.saying(
        "Taken back: it counts no more for %s. The log keeps that it was said and taken back."
            .formatted(Mrkdwn.escape(name)));
  }

  public static Card tooLate(String name, SavedSignal saved) {
    return Card.saying(
        "This was saved of %s on %s, and can be taken back on the same day only: others have read it since. Log what holds now instead."
            .formatted(Mrkdwn.escape(name), DayText.of(saved.day())));
  }
}
