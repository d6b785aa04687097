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
    var recent = dataset.where(month -> month.day().isAfter(cutOff.minusDays(RECENT_DAYS)));
    var before =
        dataset.where(month ->
            !month.day().isAfter(cutOff.minusDays(RECENT_DAYS))
                && month.day().isAfter(cutOff.minusDays(RECENT_DAYS + BEFORE_DAYS)));
    var labelled =
        dataset.where(month ->
            month.labelled()
                && month.day().isAfter(cutOff.minusDays(RECENT_DAYS + CustomerMonth.MONTH_DAYS)));
    var findings = new ArrayList<Finding>();
    Arrays.stream(Driver.values())
        .flatMap(driver -> driverShift(driver, inForce, before, recent).stream())
        .forEach(findings::add);
    calibrationShift(inForce, labelled).ifPresent(findings::add);
    baseRateShift(before, labelled).ifPresent(findings::add);
    return new DriftReport(cutOff, findings);
  }

  private static Optional<Finding> driverShift(
      Driver driver, HazardModel model, PersonPeriodDataset before, PersonPeriodDataset recent) {
    var index =
        new PopulationStability(values(driver, model, before), values(driver, model, recent))
            .significantIndex(
                accounts(before), accounts(recent), () -> usualShift(driver, model, before));
    return index.isPresent()
        ? Optional.of(new Finding.DriverShift(driver, index.getAsDouble()))
        : Optional.empty();
  }

  /// The usual shift of that driver: the largest index of a quarter against the rest of its year.
  /// It includes shifts from a new source or newly imported accounts.
  private static double usualShift(Driver driver, HazardModel model, PersonPeriodDataset before) {
    return quarters(before).stream()
        .map(quarter -> {
          var rest = before.where(month -> !quarter.contains(month.day()));
          var own = before.where(month -> quarter.contains(month.day()));
          return new PopulationStability(values(driver, model, rest), values(driver, model, own));
        })
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

  private static List<QuarterWindow> quarters(PersonPeriodDataset before) {
    var days = before.days();
    return days.isEmpty()
        ? List.of()
        : Stream.iterate(
                days.getLast(),
                last -> !last.isBefore(days.getFirst()),
                last -> last.minusDays(RECENT_DAYS))
            .map(QuarterWindow::new)
            .toList();
  }

  /// NaN for unknown values, which are a bin of their own.
  private static double[] values(Driver driver, HazardModel model, PersonPeriodDataset months) {
    return months.months().stream()
        .map(month -> month.features().driversWithin(model.scales(), CustomerMonth.MONTH_DAYS))
        .mapToDouble(known -> model.centeredValue(driver, known).orElse(Double.NaN))
        .toArray();
  }

  private static int accounts(PersonPeriodDataset months) {
    return Math.toIntExact(months.months().stream().map(CustomerMonth::account).distinct().count());
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
