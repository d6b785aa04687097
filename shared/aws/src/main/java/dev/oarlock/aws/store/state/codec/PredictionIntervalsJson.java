package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.PredictionIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.ShownProbability;
import java.math.BigDecimal;
import java.util.Optional;

/// Intervals as an array: both ends of each in per mille, that of the renewal last.
final class PredictionIntervalsJson {
  private static final int WITHOUT_RENEWAL = 8;

  private PredictionIntervalsJson() {}

  static ArrayNode write(PredictionIntervals intervals) {
    var array = JsonNodeFactory.instance.arrayNode();
    add(array, intervals.within30());
    add(array, intervals.within90());
    add(array, intervals.within180());
    add(array, intervals.within365());
    intervals.atRenewal().ifPresent(it -> add(array, it));
    return array;
  }

  private static void add(ArrayNode array, PredictionInterval interval) {
    array.add(perMille(interval.low()));
    array.add(perMille(interval.high()));
  }

  private static BigDecimal perMille(Probability end) {
    var shortest = ShownProbability.kept(end).movePointRight(3).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  static PredictionIntervals read(JsonNode array) {
    return new PredictionIntervals(
        interval(array, 0),
        interval(array, 2),
        interval(array, 4),
        interval(array, 6),
        Optional.of(array)
            .filter(it -> it.size() > WITHOUT_RENEWAL)
            .map(it -> interval(it, WITHOUT_RENEWAL)));
  }

  private static PredictionInterval interval(JsonNode array, int at) {
    return PredictionInterval.of(end(array.required(at)), end(array.required(at + 1)));
  }

  /// Not by a division, which makes another number of one just under a tie.
  private static double end(JsonNode perMille) {
    return perMille.decimalValue().movePointLeft(3).doubleValue();
  }
}
