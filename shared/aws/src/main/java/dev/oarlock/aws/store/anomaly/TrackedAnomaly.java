package dev.oarlock.aws.store.anomaly;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An anomaly, when it was detected, and what became of it: `endedOn` is the first day that is not
/// in doubt any more, there once it is over. `resolution` says how it ended; while it is open, that
/// somebody called the reports wrong, so that they will never count.
public record TrackedAnomaly(
    MassShift shift,
    Instant detectedAt,
    Optional<LocalDate> endedOn,
    Optional<AnomalyResolution> resolution) {
  public static TrackedAnomaly open(MassShift shift, Instant detectedAt) {
    return new TrackedAnomaly(shift, detectedAt, Optional.empty(), Optional.empty());
  }

  /// Whether it is about the same signal type from the same day on.
  public boolean isSameAs(MassShift other) {
    return shift.signalType() == other.signalType() && shift.since().equals(other.since());
  }

  public boolean isOpen() {
    return endedOn.isEmpty();
  }

  /// Whether what is reported of a day is, or was, in doubt by it.
  public boolean covers(LocalDate day) {
    var begun = !day.isBefore(shift.since());
    return begun
        && endedOn.filter(end -> day.isAfter(shift.since()) && !day.isBefore(end)).isEmpty();
  }

  public boolean isWrong() {
    return resolution.filter(it -> it == AnomalyResolution.WRONG).isPresent();
  }

  public TrackedAnomaly markedWrong() {
    return new TrackedAnomaly(shift, detectedAt, endedOn, Optional.of(AnomalyResolution.WRONG));
  }

  public TrackedAnomaly ended(LocalDate day, AnomalyResolution how) {
    return new TrackedAnomaly(shift, detectedAt, Optional.of(day), Optional.of(how));
  }

  /// What goes into the log of an account, known `at`: that it is in doubt, and, once it is over,
  /// what it was.
  public LoggedSignal toSignal(AccountId account, Instant at) {
    var id =
        "anomaly:" + shift.signalType().word() + ":" + shift.since() + (isOpen() ? "" : ":over");
    return new LoggedSignal(new SignalId(id), account, at, at, signal());
  }

  private AnomalyNoted signal() {
    var real = !isOpen() && resolution.filter(AnomalyResolution::isReal).isPresent();
    return new AnomalyNoted(
        shift.signalType(), shift.since(), shift.moved(), shift.accounts(), endedOn, real);
  }
}
