package dev.oarlock.domain.portfolio.bridge;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/// How the drivers of an account moved from a snapshot to now, by one model.
record DriverMoves(SnapshotEntry before, Map<Driver, DriverReading> now) {
  /// A driver whose contribution moved as the line did, with what it is now; empty where nothing is
  /// known or told of it any more.
  record DriverMove(Driver driver, Optional<DriverReading> now) {}

  /// In log-odds: a smaller change of a driver's contribution, some 5 % of the odds, is not a
  /// reason.
  private static final double MIN_CONTRIBUTION_CHANGE = 0.05;

  /// The driver that moved most in the direction of the amount, among those known at either end: a
  /// larger loss is not explained by what makes it smaller.
  Optional<DriverMove> by(MultiCurrencyAmount amount) {
    var sign = amount.totals().stream().anyMatch(money -> money.minorUnits() > 0) ? 1 : -1;
    var known = EnumSet.noneOf(Driver.class);
    known.addAll(now.keySet());
    known.addAll(before.driverContributions().keySet());
    return known.stream()
        .filter(driver -> sign * change(driver) > MIN_CONTRIBUTION_CHANGE)
        .max(
            Comparator.<Driver>comparingDouble(driver -> sign * change(driver))
                .thenComparing(Comparator.naturalOrder()))
        .map(driver -> new DriverMove(driver, Optional.ofNullable(now.get(driver))));
  }

  private double change(Driver driver) {
    var reading = now.get(driver);
    return (reading == null ? 0 : reading.contribution())
        - before.driverContributions().getOrDefault(driver, 0.0);
  }
}
