package dev.oarlock.domain.signal;

import dev.oarlock.domain.account.AccountId;
import java.time.Instant;

/// An entry of the signal log: `at` is when it happened, `knownAt` when Oarlock learned of it.
public record LoggedSignal(
    SignalId id, AccountId account, Instant at, Instant knownAt, Signal signal) {}
