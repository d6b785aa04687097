package dev.oarlock.answer.handling;

import dev.oarlock.answer.asking.AccountLookup;
import dev.oarlock.answer.feedback.ActivityLog;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.forms.FormChoice;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.view.feedback.ActivityView.SavedSignal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// What people say of an account by a click rather than typed, and the forms to say more in. `user`
/// is the one who clicked.
public record AccountButtons(
    AccountLookup lookup, Supplier<FeedbackCommands> feedback, Supplier<LocalDate> today) {

  public Card pulse(AccountId account, int pulse, String user) {
    var given =
        new HealthCommand.GivePulse(
            account.value(), pulse, List.of(), Optional.empty(), OptionalInt.empty());
    return lookup.about(
        account, state -> feedback.get().accept(state, given, feedback.get().actor(user)));
  }

  /// Takes back what somebody has just written down.
  public Card takeBack(SavedSignal saved, String user) {
    return lookup.about(
        saved.account(),
        state ->
            new ActivityLog(feedback.get()).takeBack(state, saved, feedback.get().actor(user)));
  }

  public SlackAnswer overrideForm(AccountId account) {
    return lookup.formAbout(account, new FormChoice(today)::override);
  }

  public SlackAnswer pulseForm(AccountId account) {
    return lookup.formAbout(account, new FormChoice(today)::pulse);
  }
}
