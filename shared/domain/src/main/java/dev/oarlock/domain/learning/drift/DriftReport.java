package dev.oarlock.domain.learning.drift;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the last three months of a portfolio differ from the twelve before, as far as it affects the
/// model in force: the distribution of drivers, the calibration and the base rate.
public record DriftReport(LocalDate day, List<Finding> findings) {
  private static final int RECENT_DAYS = 90;
  private static final int BEFORE_DAYS = 360;

  /// Two-sided 1 % of the normal distribution: one false alarm in eight years of monthly checks.
  private static final double Z_CRITICAL = 2.58;

  private static final double MIN_RATE_RATIO = 1.5;
  private static final int MIN_CHURNS = 5;

  /// One kind of drift.
  public sealed interface Finding {
    /// The distribution of a driver shifted: its population stability index.
    record DriverShift(Driver driver, double stabilityIndex) implements Finding {}

    /// Over the labelled months, the model expected so many churns, and so many happened.
    record CalibrationShift(double expected, int churned) implements Finding {}

    /// The share of customers that churn in a month, before and recently.
    record BaseRateShift(double before, double recent) implements Finding {}

    /// Findings with the same key are the same finding.
    default String key() {
      return switch (this) {
        case DriverShift(var driver, _) -> "driver:" + driver.name();
        case CalibrationShift(var expected, var churned) ->
            churned > expected ? "level:more" : "level:fewer";
        case BaseRateShift(var before, var recent) -> recent > before ? "rate:up" : "rate:down";
      };
    }
  }

  public DriftReport {
    findings = List.copyOf(findings);
  }

  /// The findings that the last report did not have.
  public DriftReport since(DriftReport last) {
    var known = last.findings.stream().map(Finding::key).toList();
    return new DriftReport(
        day, findings.stream().filter(finding -> !known.contains(finding.key())).toList());
  }

  public static DriftReport of(PersonPeriodDataset dataset, HazardModel inForce, LocalDate cutOff) {
    var recentSince = cutOff.minusDays(RECENT_DAYS);
    var recent = dataset.where(month -> month.day().isAfter(recentSince));
    var before =
        dataset.where(month ->
            !month.day().isAfter(recentSince)
                && month.day().isAfter(recentSince.minusDays(BEFORE_DAYS)));
    var labelled =
        dataset.where(month ->
            month.labelled()
                && month.day().isAfter(recentSince.minusDays(CustomerMonth.MONTH_DAYS)));
    var findings = new ArrayList<Finding>();
    findings.addAll(
        driverShifts(DriverMonths.of(before, inForce), DriverMonths.of(recent, inForce)));
    calibrationShift(inForce, labelled).ifPresent(findings::add);
    baseRateShift(before, labelled).ifPresent(findings::add);
    return new DriftReport(cutOff, findings);
  }

  private static List<Finding> driverShifts(DriverMonths before, DriverMonths recent) {
    return Arrays.stream(Driver.values())
        .flatMap(driver -> driverShift(driver, before, recent).stream())
        .toList();
  }

  private static Optional<Finding> driverShift(
      Driver driver, DriverMonths before, DriverMonths recent) {
    var index =
        new PopulationStability(before.values(driver), recent.values(driver))
            .significantIndex(
                before.accounts(), recent.accounts(), () -> usualShift(driver, before));
    return index.isPresent()
        ? Optional.of(new Finding.DriverShift(driver, index.getAsDouble()))
        : Optional.empty();
  }

  /// The usual shift of that driver: the largest index of a quarter against the rest of its year.
  /// It includes shifts from a new source or newly imported accounts.
  private static double usualShift(Driver driver, DriverMonths before) {
    return quarters(before.days()).stream()
        .map(quarter ->
            new PopulationStability(
                before.on(day -> !quarter.contains(day)).values(driver),
                before.on(quarter::contains).values(driver)))
        .mapToDouble(PopulationStability::indexOfKnown)
        .max()
        .orElse(0);
  }

  /// The recent period that ends with a day.
  private record QuarterWindow(LocalDate last) {
    boolean contains(LocalDate day) {
      return !day.isAfter(last) && day.isAfter(last.minusDays(RECENT_DAYS));
    }
  }

  private static List<QuarterWindow> quarters(List<LocalDate> days) {
    return days.isEmpty()
        ? List.of()
        : Stream.iterate(
                days.getLast(),
                last -> !last.isBefore(days.getFirst()),
                last -> last.minusDays(RECENT_DAYS))
            .map(QuarterWindow::new)
            .toList();
  }

  private static Optional<Finding> calibrationShift(
      HazardModel model, PersonPeriodDataset labelled) {
    double expected = 0;
    double variance = 0;
    for (var month : labelled.months()) {
      var probability = model.churnWithin(month.features(), CustomerMonth.MONTH_DAYS).value();
      expected += probability;
      variance += probability * (1 - probability);
    }
    var churned = labelled.churns();
    var significant = Math.abs(churned - expected) > Z_CRITICAL * Math.sqrt(variance);
    return significant && churned + expected >= MIN_CHURNS
        ? Optional.of(new Finding.CalibrationShift(expected, churned))
        : Optional.empty();
  }

  private static Optional<Finding> baseRateShift(
      PersonPeriodDataset before, PersonPeriodDataset labelled) {
    var earlier = before.where(month -> month.monthLabel() != ChurnLabel.UNKNOWN);
    double n = earlier.months().size();
    double m = labelled.months().size();
    if (n == 0 || m == 0 || earlier.churns() + labelled.churns() < MIN_CHURNS) {
      return Optional.empty();
    }
    var earlierRate = earlier.churns() / n;
    var recentRate = labelled.churns() / m;
    var pooledRate = (earlier.churns() + labelled.churns()) / (n + m);
    var z =
        Math.abs(recentRate - earlierRate)
            / Math.sqrt(pooledRate * (1 - pooledRate) * (1 / n + 1 / m));
    var changed =
        recentRate > MIN_RATE_RATIO * earlierRate || earlierRate > MIN_RATE_RATIO * recentRate;
    return z > Z_CRITICAL && changed
        ? Optional.of(new Finding.BaseRateShift(earlierRate, recentRate))
        : Optional.empty();
  }
}
