package dev.oarlock.answer.handling;

import dev.oarlock.answer.asking.AccountLookup;
import dev.oarlock.answer.feedback.FeedbackCommands;
import dev.oarlock.answer.forms.FormChoice;
import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.risk.RiskSteps;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.play.PlayStepReference;
import dev.oarlock.slack.view.risk.RiskReference;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// What a button on the card of a risk asks for. `user` is the one who clicked.
public record RiskButtons(
    AccountLookup lookup,
    Supplier<RiskSteps> risks,
    Supplier<FeedbackCommands> feedback,
    Supplier<LocalDate> today) {

  public Card card(RiskReference risk) {
    return lookup.about(risk.account(), state -> risks.get().card(state, risk.episode()));
  }

  public Card claim(RiskReference risk, String user) {
    return lookup.about(
        risk.account(),
        state -> risks.get().claim(state, risk.episode(), feedback.get().actor(user)));
  }

  /// Whether the alert was of use.
  public Card rate(RiskReference risk, String word, String user) {
    return lookup.about(
        risk.account(),
        state -> risks.get().rate(state, risk.episode(), word, feedback.get().actor(user)));
  }

  public Card escalate(RiskReference risk, String user) {
    return lookup.about(
        risk.account(),
        state -> risks.get().escalate(state, risk.episode(), feedback.get().actor(user)));
  }

  public SlackAnswer form(RiskReference risk, Step step) {
    return lookup.formAbout(
        risk.account(),
        state -> new FormChoice(today).risk(state, OptionalInt.of(risk.episode()), step));
  }

  /// The form in which a play is chosen; the risk must be the one that is open still.
  public SlackAnswer playForm(RiskReference risk) {
    return lookup.formAbout(
        risk.account(),
        state -> new FormChoice(today).play(state, risk.episode(), risks.get().plays()));
  }

  public Card markStep(PlayStepReference what, String user) {
    return lookup.about(
        what.account(), state -> risks.get().plays().mark(state, what, feedback.get().actor(user)));
  }
}
