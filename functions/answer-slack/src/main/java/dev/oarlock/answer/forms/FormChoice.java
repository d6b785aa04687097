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

/// Which form an account gets, or the reply where there is nothing to fill in.
public record FormChoice(Supplier<LocalDate> today) {
  public SlackAnswer override(AccountState state) {
    return new SlackAnswer.OpenForm(OverrideModal.of(state, today.get()));
  }

  public SlackAnswer pulse(AccountState state) {
    return new SlackAnswer.OpenForm(PulseModal.of(state));
  }

  public SlackAnswer forecast(AccountState state) {
    return ofRenewal(state, forecasts -> ForecastModal.forecast(state, forecasts));
  }

  public SlackAnswer decision(AccountState state) {
    return ofRenewal(state, forecasts -> ForecastModal.decision(state, forecasts));
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
