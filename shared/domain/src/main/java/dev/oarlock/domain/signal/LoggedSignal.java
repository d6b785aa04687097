package dev.oarlock.domain.signal;

import dev.oarlock.domain.account.AccountId;
import java.time.Instant;

/// An entry of the signal log: `at` is when it happened, `knownAt` when Oarlock learned of it.
/// `backfill` marks what was brought in later on purpose: it counts like any other, and alerts
/// nobody however young it is.
public record LoggedSignal(
    SignalId id, AccountId account, Instant at, Instant knownAt, Signal signal, boolean backfill) {

  /// News.
  public LoggedSignal(SignalId id, AccountId account, Instant at, Instant knownAt, Signal signal) {
    this(id, account, at, knownAt, signal, false);
  }
}
