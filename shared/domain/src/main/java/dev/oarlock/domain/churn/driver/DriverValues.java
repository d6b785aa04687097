package dev.oarlock.domain.churn.driver;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The known drivers of one account in one period: higher is riskier, in standard deviations or
/// 0/1.
public record DriverValues(Map<Driver, Double> known) {
  public DriverValues {
    var copy = new EnumMap<Driver, Double>(Driver.class);
    copy.putAll(known);
    copy.forEach(DriverValues::check);
    known = Collections.unmodifiableMap(copy);
  }

  public static DriverValues none() {
    return new DriverValues(Map.of());
  }

  public OptionalDouble of(Driver driver) {
    var value = known.get(driver);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  public List<Driver> missing() {
    return Stream.of(Driver.values())
        .filter(driver -> !driver.isSign() && !known.containsKey(driver))
        .toList();
  }

  private static void check(Driver driver, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value of " + driver + " is not a number: " + value);
    }
  }
}
