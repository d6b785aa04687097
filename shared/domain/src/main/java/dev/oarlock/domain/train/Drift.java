package dev.oarlock.domain.train;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.learn.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the last three months of a book differ from the twelve before them, as far as the model in
/// force should mind: other drivers, another level than it says, another base rate.
public record Drift(LocalDate day, List<Finding> findings) {
  private static final int RECENT_DAYS = 90;
  private static final int BEFORE_DAYS = 360;

  /// Two-sided 1 % of the normal distribution: one false alarm in eight years of monthly looks.
  private static final double SURE = 2.58;

  private static final double RATE_CHANGES = 1.5;
  private static final int LEAST_CHURNS = 5;

  /// One thing that moved.
  public sealed interface Finding {
    /// A driver is spread otherwise than before: its population stability index.
    record DriverShift(Driver driver, double index) implements Finding {}

    /// Over the months that are told, the model expected so many to leave, and so many did.
    record OffLevel(double expected, int left) implements Finding {}

    /// The share of customers that leaves in a month, before and of late.
    record RateShift(double before, double recent) implements Finding {}

    /// The same of the same kind is the same finding.
    default String key() {
      return switch (this) {
        case DriverShift(var driver, _) -> "driver:" + driver.name();
        case OffLevel(var expected, var left) -> left > expected ? "level:more" : "level:fewer";
        case RateShift(var before, var recent) -> recent > before ? "rate:up" : "rate:down";
      };
    }
  }

  public Drift {
    findings = List.copyOf(findings);
  }

  /// What had not been found the last time.
  public Drift since(Drift last) {
    var known = last.findings.stream().map(Finding::key).toList();
    return new Drift(
        day, findings.stream().filter(finding -> !known.contains(finding.key())).toList());
  }

  public static Drift of(Chronicle chronicle, HazardModel inForce, LocalDate cutOff) {
    var recent = chronicle.where(month -> month.day().isAfter(cutOff.minusDays(RECENT_DAYS)));
    var before =
        chronicle.where(month ->
            !month.day().isAfter(cutOff.minusDays(RECENT_DAYS))
                && month.day().isAfter(cutOff.minusDays(RECENT_DAYS + BEFORE_DAYS)));
    var told =
        chronicle.where(month ->
            month.tells()
                && month.day().isAfter(cutOff.minusDays(RECENT_DAYS + CustomerMonth.MONTH)));
    var findings = new ArrayList<Finding>();
    Arrays.stream(Driver.values())
        .flatMap(driver -> shift(driver, inForce, before, recent).stream())
        .forEach(findings::add);
    level(inForce, told).ifPresent(findings::add);
    rate(before, told).ifPresent(findings::add);
    return new Drift(cutOff, findings);
  }

  private static Optional<Finding> shift(
      Driver driver, HazardModel model, Chronicle before, Chronicle recent) {
    var stability =
        new Stability(values(driver, model, before), values(driver, model, recent))
            .among(accounts(before), accounts(recent), () -> usual(driver, model, before));
    return stability.isPresent()
        ? Optional.of(new Finding.DriverShift(driver, stability.getAsDouble()))
        : Optional.empty();
  }

  /// How far the book moved in that driver before: the largest index of a quarter against the rest
  /// of its year. A source that began, or accounts that came in with it, moved it then.
  private static double usual(Driver driver, HazardModel model, Chronicle before) {
    return quarters(before).stream()
        .map(quarter -> {
          var rest = before.where(month -> !quarter.has(month.day()));
          var own = before.where(month -> quarter.has(month.day()));
          return new Stability(values(driver, model, rest), values(driver, model, own));
        })
        .mapToDouble(Stability::ofKnown)
        .max()
        .orElse(0);
  }

  /// So many days, ending with a day.
  private record Span(LocalDate last) {
    boolean has(LocalDate day) {
      return !day.isAfter(last) && day.isAfter(last.minusDays(RECENT_DAYS));
    }
  }

  private static List<Span> quarters(Chronicle before) {
    var days = before.days();
    return days.isEmpty()
        ? List.of()
        : Stream.iterate(
                days.getLast(),
                last -> !last.isBefore(days.getFirst()),
                last -> last.minusDays(RECENT_DAYS))
            .map(Span::new)
            .toList();
  }

  /// NaN where it is not known, which is a value of its own.
  private static double[] values(Driver driver, HazardModel model, Chronicle months) {
    return months.months().stream()
        .map(month -> month.seen().ahead(model.scales(), CustomerMonth.MONTH))
        .mapToDouble(known -> model.counted(driver, known).orElse(Double.NaN))
        .toArray();
  }

  private static int accounts(Chronicle months) {
    return Math.toIntExact(months.months().stream().map(CustomerMonth::account).distinct().count());
  }

  private static Optional<Finding> level(HazardModel model, Chronicle told) {
    double expected = 0;
    double variance = 0;
    for (var month : told.months()) {
      var chance = model.within(month.seen(), CustomerMonth.MONTH).value();
      expected += chance;
      variance += chance * (1 - chance);
    }
    var left = told.churns();
    var off = Math.abs(left - expected) > SURE * Math.sqrt(variance);
    return off && left + expected >= LEAST_CHURNS
        ? Optional.of(new Finding.OffLevel(expected, left))
        : Optional.empty();
  }

  private static Optional<Finding> rate(Chronicle before, Chronicle told) {
    var earlier = before.where(month -> month.inMonth() != Outcome.UNKNOWN);
    double n = earlier.months().size();
    double m = told.months().size();
    if (n == 0 || m == 0 || earlier.churns() + told.churns() < LEAST_CHURNS) {
      return Optional.empty();
    }
    var was = earlier.churns() / n;
    var is = told.churns() / m;
    var all = (earlier.churns() + told.churns()) / (n + m);
    var z = Math.abs(is - was) / Math.sqrt(all * (1 - all) * (1 / n + 1 / m));
    var changed = is > RATE_CHANGES * was || was > RATE_CHANGES * is;
    return z > SURE && changed ? Optional.of(new Finding.RateShift(was, is)) : Optional.empty();
  }
}
