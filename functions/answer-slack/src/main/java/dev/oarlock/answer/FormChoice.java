package dev.oarlock.answer;

import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.form.CallModal;
import dev.oarlock.slack.form.Form;
import dev.oarlock.slack.form.OverrideModal;
import dev.oarlock.slack.form.PulseModal;
import dev.oarlock.slack.view.CallRefusal;
import dev.oarlock.slack.view.CalledView;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/// Which form an account gets, or what is said where it has nothing to fill in.
record FormChoice(Supplier<LocalDate> today) {
  Answer override(AccountState state) {
    return new Answer.Fill(OverrideModal.of(state, today.get()));
  }

  Answer pulse(AccountState state) {
    return new Answer.Fill(PulseModal.of(state));
  }

  Answer call(AccountState state) {
    return ofCalls(state, calls -> CallModal.call(state, calls));
  }

  Answer decide(AccountState state) {
    return ofCalls(state, calls -> CallModal.decide(state, calls));
  }

  private Answer ofCalls(AccountState state, Function<Calls, Form> form) {
    return state
        .calls(today.get())
        .<Answer>map(calls -> new Answer.Fill(form.apply(calls)))
        .orElseGet(() ->
            new Answer.Words(CalledView.refused(state, new CallRefusal.NoRenewal(today.get()))));
  }
}
