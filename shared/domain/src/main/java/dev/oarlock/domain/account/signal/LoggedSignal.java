package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// An entry of the signal log: `at` is when it happened, `knownAt` when Oarlock learned of it.
/// `backfill` marks what was brought in later on purpose: it counts like any other, and alerts
/// nobody however young it is. `offset` is how far the business's clock was from UTC when it
/// happened: that clock says on which day it did.
public record LoggedSignal(
    SignalId id,
    AccountId account,
    Instant at,
    Instant knownAt,
    Signal signal,
    boolean backfill,
    ZoneOffset offset) {

  /// Of a business whose clock is UTC.
  public LoggedSignal(
      SignalId id,
      AccountId account,
      Instant at,
      Instant knownAt,
      Signal signal,
      boolean backfill) {
    this(id, account, at, knownAt, signal, backfill, ZoneOffset.UTC);
  }

  /// News.
  public LoggedSignal(SignalId id, AccountId account, Instant at, Instant knownAt, Signal signal) {
    this(id, account, at, knownAt, signal, false);
  }

  /// The same that says something else.
  public LoggedSignal withSignal(Signal other) {
    return new LoggedSignal(id, account, at, knownAt, other, backfill, offset);
  }

  /// The same, alerting nobody.
  public LoggedSignal asBackfill() {
    return new LoggedSignal(id, account, at, knownAt, signal, true, offset);
  }

  /// The same on the clock of a business.
  public LoggedSignal atZone(ZoneId zone) {
    var offset = zone.getRules().getOffset(at);
    return new LoggedSignal(id, account, at, knownAt, signal, backfill, offset);
  }

  /// The day on which it happened.
  public LocalDate day() {
    return LocalDate.ofInstant(at, offset);
  }

  /// The day on which Oarlock learned of it.
  public LocalDate knownDay() {
    return LocalDate.ofInstant(knownAt, offset);
  }
}
