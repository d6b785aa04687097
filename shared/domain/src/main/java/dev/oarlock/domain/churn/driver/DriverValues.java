package dev.oarlock.domain.churn.driver;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// The known drivers of one account in one period: higher is riskier, in standard deviations or
/// 0/1. Numbers in a row and no record of a map, because a forecast makes one for each month ahead.
@SuppressWarnings("EnumOrdinal") // a place in the row, which is never stored
public final class DriverValues {
  private static final List<Driver> ALL = List.of(Driver.values());
  private static final DriverValues NONE = new DriverValues(Map.of());

  private final double[] values; // one a driver, NaN where it is not known

  public DriverValues(Map<Driver, Double> known) {
    this(unknown(), known);
  }

  private DriverValues(double[] values, Map<Driver, Double> further) {
    further.forEach((driver, value) -> values[driver.ordinal()] = checked(driver, value));
    this.values = values;
  }

  public static DriverValues none() {
    return NONE;
  }

  private static double[] unknown() {
    var values = new double[ALL.size()];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /// The same with these in place of what was known of them.
  public DriverValues with(Map<Driver, Double> further) {
    return new DriverValues(values.clone(), further);
  }

  /// In the order of the drivers.
  public Map<Driver, Double> known() {
    var known = new EnumMap<Driver, Double>(Driver.class);
    ALL.stream().filter(this::knows).forEach(driver -> known.put(driver, valueOf(driver)));
    return Collections.unmodifiableMap(known);
  }

  public OptionalDouble of(Driver driver) {
    return knows(driver) ? OptionalDouble.of(valueOf(driver)) : OptionalDouble.empty();
  }

  public boolean knows(Driver driver) {
    return !Double.isNaN(valueOf(driver));
  }

  /// Not a number where it is not known.
  public double valueOf(Driver driver) {
    return values[driver.ordinal()];
  }

  public List<Driver> missing() {
    return Stream.of(Driver.values()).filter(driver -> !driver.isSign() && !knows(driver)).toList();
  }

  private static double checked(Driver driver, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value of " + driver + " is not a number: " + value);
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DriverValues it && Arrays.equals(values, it.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return known().toString();
  }
}
