package dev.oarlock.answer.forms;

import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.form.ForecastModal;
import dev.oarlock.slack.form.ModalForm;
import dev.oarlock.slack.form.OverrideModal;
import dev.oarlock.slack.form.PulseModal;
import dev.oarlock.slack.view.feedback.ForecastRefusal;
import dev.oarlock.slack.view.feedback.ForecastReplyView;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which form an account gets, or what is said where it has nothing to fill in.
public record FormChoice(Supplier<LocalDate> today) {
  public SlackAnswer override(AccountState state) {
    return new SlackAnswer.OpenForm(OverrideModal.of(state, today.get()));
  }

  public SlackAnswer pulse(AccountState state) {
    return new SlackAnswer.OpenForm(PulseModal.of(state));
  }

  public SlackAnswer call(AccountState state) {
    return ofCalls(state, calls -> ForecastModal.forecast(state, calls));
  }

  public SlackAnswer decide(AccountState state) {
    return ofCalls(state, calls -> ForecastModal.decision(state, calls));
  }

  private SlackAnswer ofCalls(AccountState state, Function<RenewalForecasts, ModalForm> form) {
    return state
        .renewalForecasts(today.get())
        .<SlackAnswer>map(calls -> new SlackAnswer.OpenForm(form.apply(calls)))
        .orElseGet(() ->
            new SlackAnswer.Reply(
                ForecastReplyView.refused(state, new ForecastRefusal.NoRenewal(today.get()))));
  }
}
