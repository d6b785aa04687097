package dev.oarlock.aws.store.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.domain.churn.estimate.CredibleInterval;
import dev.oarlock.domain.churn.estimate.CredibleIntervals;
import java.util.Optional;

/// Bands as a row of whole numbers, both ends of each in per mille, that of the renewal last.
final class CredibleIntervalsJson {
  private static final double MILLE = 1000;
  private static final int WITHOUT_RENEWAL = 8;

  private CredibleIntervalsJson() {}

  static ArrayNode write(CredibleIntervals bands) {
    var array = JsonNodeFactory.instance.arrayNode();
    add(array, bands.within30());
    add(array, bands.within90());
    add(array, bands.within180());
    add(array, bands.within365());
    bands.atRenewal().ifPresent(range -> add(array, range));
    return array;
  }

  private static void add(ArrayNode array, CredibleInterval range) {
    array.add(Math.round(MILLE * range.low().value()));
    array.add(Math.round(MILLE * range.high().value()));
  }

  static CredibleIntervals read(JsonNode array) {
    return new CredibleIntervals(
        range(array, 0),
        range(array, 2),
        range(array, 4),
        range(array, 6),
        Optional.of(array)
            .filter(it -> it.size() > WITHOUT_RENEWAL)
            .map(it -> range(it, WITHOUT_RENEWAL)));
  }

  private static CredibleInterval range(JsonNode array, int at) {
    return CredibleInterval.of(
        array.required(at).intValue() / MILLE, array.required(at + 1).intValue() / MILLE);
  }
}
