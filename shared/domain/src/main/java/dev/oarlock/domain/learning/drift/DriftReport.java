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

/// How the last three months of a book differ from the twelve before them, as far as the model in
/// force should mind: other drivers, another level than it says, another base rate.
public record DriftReport(LocalDate day, List<Finding> findings) {
  private static final int RECENT_DAYS = 90;
  private static final int BEFORE_DAYS = 360;

  /// Two-sided 1 % of the normal distribution: one false alarm in eight years of monthly looks.
  private static final double Z_CRITICAL = 2.58;

  private static final double MIN_RATE_RATIO = 1.5;
  private static final int MIN_CHURNS = 5;

  /// One thing that moved.
  public sealed interface Finding {
    /// A driver is spread otherwise than before: its population stability index.
    record DriverShift(Driver driver, double stabilityIndex) implements Finding {}

    /// Over the months that are told, the model expected so many to leave, and so many did.
    record CalibrationShift(double expected, int churned) implements Finding {}

    /// The share of customers that leaves in a month, before and of late.
    record BaseRateShift(double before, double recent) implements Finding {}

    /// The same of the same kind is the same finding.
    default String key() {
      return switch (this) {
        case DriverShift(var driver, _) -> "driver:" + driver.name();
        case CalibrationShift(var expected, var left) ->
            left > expected ? "level:more" : "level:fewer";
        case BaseRateShift(var before, var recent) -> recent > before ? "rate:up" : "rate:down";
      };
    }
  }

  public DriftReport {
    findings = List.copyOf(findings);
  }

  /// What had not been found the last time.
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

  /// How far the book moved in that driver before: the largest index of a quarter against the rest
  /// of its year. A source that began, or accounts that came in with it, moved it then.
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

  /// So many days, ending with a day.
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

  /// NaN where it is not known, which is a value of its own.
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
    var left = labelled.churns();
    var significant = Math.abs(left - expected) > Z_CRITICAL * Math.sqrt(variance);
    return significant && left + expected >= MIN_CHURNS
        ? Optional.of(new Finding.CalibrationShift(expected, left))
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
    var was = earlier.churns() / n;
    var is = labelled.churns() / m;
    var all = (earlier.churns() + labelled.churns()) / (n + m);
    var z = Math.abs(is - was) / Math.sqrt(all * (1 - all) * (1 / n + 1 / m));
    var changed = is > MIN_RATE_RATIO * was || was > MIN_RATE_RATIO * is;
    return z > Z_CRITICAL && changed
        ? Optional.of(new Finding.BaseRateShift(was, is))
        : Optional.empty();
  }
}
