package dev.oarlock.answer.forms;

import dev.oarlock.answer.risk.PlaySteps;
import dev.oarlock.answer.risk.RiskSteps;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.command.ActivityKind;
import dev.oarlock.slack.form.ActivityModal;
import dev.oarlock.slack.form.ForecastModal;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.form.OverrideModal;
import dev.oarlock.slack.form.PulseModal;
import dev.oarlock.slack.form.RiskModal;
import dev.oarlock.slack.view.feedback.ForecastRefusal;
import dev.oarlock.slack.view.feedback.ForecastReplyView;
import dev.oarlock.slack.view.handling.RiskReplyView;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which form an account gets, or the reply where there is nothing to fill in.
public record FormChoice(Supplier<LocalDate> today) {
  public SlackAnswer override(AccountState state) {
    return new SlackAnswer.OpenForm(OverrideModal.of(state, today.get()));
  }

  public SlackAnswer pulse(AccountState state) {
    return new SlackAnswer.OpenForm(PulseModal.of(state));
  }

  /// The form for what somebody writes down.
  public SlackAnswer activity(AccountState state, ActivityKind kind) {
    var forms = new ActivityModal(state, today.get());
    return new SlackAnswer.OpenForm(
        switch (kind) {
          case NOTE -> forms.note();
          case MEETING -> forms.meeting();
          case PULSE -> PulseModal.of(state);
          case CONTACT -> forms.contact();
          case MEASURE -> forms.measure();
        });
  }

  public SlackAnswer forecast(AccountState state) {
    return ofRenewal(state, forecasts -> ForecastModal.forecast(state, forecasts));
  }

  public SlackAnswer decision(AccountState state) {
    return ofRenewal(state, forecasts -> ForecastModal.decision(state, forecasts));
  }

  /// The form for a step about its risk; `episode` is empty if whichever is open is meant.
  public SlackAnswer risk(AccountState state, OptionalInt episode, Step step) {
    return RiskSteps.open(state, episode)
        .<SlackAnswer>map(open -> new SlackAnswer.OpenForm(risk(state, open, step)))
        .orElseGet(() -> new SlackAnswer.Reply(RiskReplyView.notAtRisk(state)));
  }

  /// The form in which a play is chosen; `episode` is 0 where it is for no risk.
  public SlackAnswer play(AccountState state, int episode, PlaySteps plays) {
    return episode != 0 && RiskSteps.open(state, OptionalInt.of(episode)).isEmpty()
        ? new SlackAnswer.Reply(RiskReplyView.notAtRisk(state))
        : new SlackAnswer.OpenForm(plays.form(state, episode));
  }

  private ModalForm risk(AccountState state, Episode open, Step step) {
    return switch (step) {
      case SNOOZE -> RiskModal.snooze(state, open, RiskSteps.renewal(state, today.get()));
      case HAND_OVER -> RiskModal.handOver(state, open);
      case RESOLVE, CLAIM, ESCALATE, REMIND -> RiskModal.resolve(state, open);
    };
  }

  private SlackAnswer ofRenewal(AccountState state, Function<RenewalForecasts, ModalForm> form) {
    return state
        .renewalForecasts(today.get())
        .<SlackAnswer>map(forecasts -> new SlackAnswer.OpenForm(form.apply(forecasts)))
        .orElseGet(() ->
            new SlackAnswer.Reply(
                ForecastReplyView.refused(state, new ForecastRefusal.NoRenewal(today.get()))));
  }
}
