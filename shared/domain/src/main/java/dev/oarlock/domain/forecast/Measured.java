package dev.oarlock.domain.forecast;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// What was measured of an account, as far as it is known, in the units of [Quantity].
record Measured(Map<Quantity, Double> quantities) {
  Measured {
    var copy = new EnumMap<Quantity, Double>(Quantity.class);
    copy.putAll(quantities);
    quantities = Collections.unmodifiableMap(copy);
  }

  OptionalDouble of(Quantity quantity) {
    var value = quantities.get(quantity);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The drivers in a book with these scales. What two quantities say of one driver is averaged.
  DriverValues on(Scales scales) {
    var values = new EnumMap<Driver, Double>(Driver.class);
    quantities.forEach((quantity, measured) ->
        values.merge(
            quantity.driver(),
            scales.of(quantity).risk(measured),
            (one, other) -> (one + other) / 2));
    return new DriverValues(values);
  }
}
