package dev.oarlock.domain.portfolio.snapshot;

import dev.oarlock.domain.churn.driver.Driver;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What each known driver adds to the log-odds, in the order of the drivers, in two arrays: a
/// snapshot has one for each account, and an `EnumMap` has room for all drivers and an object for
/// each number.
final class DriverContributions extends AbstractMap<Driver, Double> {
  private final Driver[] drivers;
  private final double[] contributions;

  private DriverContributions(Map<Driver, Double> sorted) {
    drivers = sorted.keySet().toArray(Driver[]::new);
    contributions = sorted.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  static Map<Driver, Double> copyOf(Map<Driver, Double> contributions) {
    if (contributions instanceof DriverContributions) {
      return contributions;
    }
    var sorted = new EnumMap<Driver, Double>(Driver.class);
    sorted.putAll(contributions);
    return new DriverContributions(sorted);
  }

  @Override
  public @Nullable Double get(@Nullable Object driver) {
    var at = Arrays.binarySearch(drivers, driver);
    return at < 0 ? null : contributions[at];
  }

  @Override
  public boolean containsKey(@Nullable Object driver) {
    return get(driver) != null;
  }

  @Override
  public Set<Entry<Driver, Double>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<Driver, Double>> iterator() {
        return IntStream.range(0, size()).mapToObj(DriverContributions.this::entry).iterator();
      }

      @Override
      public int size() {
        return drivers.length;
      }
    };
  }

  private Entry<Driver, Double> entry(int at) {
    return Map.entry(drivers[at], contributions[at]);
  }
}
