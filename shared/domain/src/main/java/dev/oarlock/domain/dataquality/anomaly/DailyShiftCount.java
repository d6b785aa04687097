package dev.oarlock.domain.dataquality.anomaly;

import dev.oarlock.domain.health.measure.Measure;
import java.time.LocalDate;
import java.util.Map;

/// Of how many accounts a measure reads a value (empty where nobody counted them on that day), from
/// how many a day's reports came, by kind of signal, and how many moved far by them. An account
/// that reports again and again counts each time.
public record DailyShiftCount(
    LocalDate day,
    Map<Measure, Integer> withReading,
    Map<String, Integer> reported,
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
        .map(feed -> reported.getOrDefault(feed, 0))
        .orElse(0);
  }

  int moved(MeasureShift shift) {
    return moved.getOrDefault(shift, 0);
  }

  /// The share that moved of so many, with one account more that did and one that did not, so that
  /// nothing is ever certain.
  double smoothedShare(MeasureShift shift, int of) {
    return (Math.min(moved(shift), of) + 1.0) / (of + 2.0);
  }
}
