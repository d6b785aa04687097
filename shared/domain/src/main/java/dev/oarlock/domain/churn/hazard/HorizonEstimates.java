package dev.oarlock.domain.churn.hazard;

import static java.util.stream.Collectors.toMap;

import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.PredictionIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.SurvivalEstimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The estimates for each horizon of a forecast, and for the next renewal.
record HorizonEstimates(Map<Integer, SurvivalEstimate> byDays, Optional<Integer> renewal) {
  private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);

  /// `renewal` is in days ahead.
  static HorizonEstimates of(SurvivalCurve curve, Optional<Integer> renewal) {
    var days = Stream.concat(HORIZONS.stream(), renewal.stream()).distinct();
    return new HorizonEstimates(
        days.collect(toMap(each -> each, curve::survivalEstimate)), renewal);
  }

  Probability churnWithin(int days) {
    return estimate(days).probability();
  }

  private SurvivalEstimate estimate(int days) {
    return Objects.requireNonNull(byDays.get(days));
  }

  /// Their 90 % intervals; no end falls from a nearer to a later horizon.
  PredictionIntervals intervals() {
    var intervals = new HashMap<Integer, PredictionInterval>();
    var nearer = PredictionInterval.of(0, 0);
    for (int days : byDays.keySet().stream().sorted().toList()) {
      nearer = estimate(days).interval().notBelow(nearer);
      intervals.put(days, nearer);
    }
    return PredictionIntervals.of(days -> Objects.requireNonNull(intervals.get(days)), renewal);
  }
}
