package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.health.measure.Measure;
import java.time.LocalDate;
import java.util.Map;

/// The counts of one day: how many accounts have a reading of each measure (empty if not counted on
/// that day), how many reported each signal type, and how many had a large shift from these
/// reports. An account that reports several times counts each time.
public record DailyShiftCount(
    LocalDate day,
    Map<Measure, Integer> withReading,
    Map<SignalType, Integer> reported,
    Map<MeasureShift, Integer> moved) {
  public DailyShiftCount {
    withReading = Map.copyOf(withReading);
    reported = Map.copyOf(reported);
    moved = Map.copyOf(moved);
  }

  int withReading(MeasureShift shift) {
    return withReading.getOrDefault(shift.measure(), 0);
  }

  int reported(MeasureShift shift) {
    return MonitoredSignals.signalTypeOf(shift.measure())
        .map(signalType -> reported.getOrDefault(signalType, 0))
        .orElse(0);
  }

  int moved(MeasureShift shift) {
    return moved.getOrDefault(shift, 0);
  }

  /// The share of `accounts` with this shift, after adding one account with it and one without
  /// (Laplace's rule of succession), so that no share is 0 or 1.
  double smoothedShare(MeasureShift shift, int accounts) {
    return (Math.min(moved(shift), accounts) + 1.0) / (accounts + 2.0);
  }
}
