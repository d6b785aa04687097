package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.renewal.RenewalDisagreements.LeadNotice;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Optional;

/// What something that was said just now will come to, before it has gone the way of all signals.
public final class ForecastPreview {
  private ForecastPreview() {}

  /// The calls on an account's renewal once it is known.
  public static Optional<RenewalForecasts> forecasts(AccountState state, LoggedSignal signal) {
    var after = state.withSignal(signal, state.disagreements());
    return after.renewalForecasts(after.assessment().day());
  }

  /// How the open disagreement ends with it; empty where it does not.
  public static Optional<DisagreementResolved> resolved(AccountState state, LoggedSignal signal) {
    var disagreements = state.disagreements().next(forecasts(state, signal), LeadNotice.NEVER);
    return new DisagreementPolicy(state, state.withSignal(signal, disagreements)).resolved();
  }

  /// How a disagreement that is over ended; empty while it is open, or where there is nothing left
  /// to tell of it.
  public static Optional<DisagreementResolved> resolvedBefore(AccountState state, int number) {
    var isOver = state.disagreements().open().filter(it -> it.number() == number).isEmpty();
    return isOver && state.disagreements().count() == number
        ? new DisagreementPolicy(state, state).resolvedBefore(number)
        : Optional.empty();
  }
}
