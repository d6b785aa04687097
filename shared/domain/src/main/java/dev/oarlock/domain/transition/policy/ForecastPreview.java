package dev.oarlock.domain.transition.policy;

import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.renewal.RenewalDisagreements.LeadNotice;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.domain.transition.announcement.Announcement.DisagreementResolved;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Optional;

/// What a signal that was given just now will change, before it comes through the stream.
public final class ForecastPreview {
  private ForecastPreview() {}

  /// The forecasts of the account's renewal once the signal is known.
  public static Optional<RenewalForecasts> forecasts(AccountState state, LoggedSignal signal) {
    var after = state.withSignal(signal);
    return after.renewalForecasts(after.assessment().day());
  }

  /// How the open disagreement ends with it; empty if it does not end.
  public static Optional<DisagreementResolved> resolved(AccountState state, LoggedSignal signal) {
    var disagreements =
        state.risk().disagreements().next(forecasts(state, signal), LeadNotice.NEVER);
    var after = state.withSignal(signal).withDisagreements(disagreements);
    return new DisagreementPolicy(state, after).resolved();
  }

  /// How a disagreement that is over ended; empty while it is open, or once its renewal is not the
  /// next any more.
  public static Optional<DisagreementResolved> resolvedBefore(AccountState state, int number) {
    var disagreements = state.risk().disagreements();
    var isOver = disagreements.open().filter(it -> it.number() == number).isEmpty();
    return isOver && disagreements.count() == number
        ? new DisagreementPolicy(state, state).resolvedBefore(number)
        : Optional.empty();
  }
}
