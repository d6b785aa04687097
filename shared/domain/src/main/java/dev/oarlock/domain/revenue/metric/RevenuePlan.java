package dev.oarlock.domain.revenue.metric;

import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What operators plan: in which month the fiscal year begins, how much revenue churns a year, by
/// segment, how much of it nobody can avoid, what winning and keeping customers costs a month, in
/// minor units of the base currency, and on which day somebody first acted against churn.
public record RevenuePlan(
    int fiscalMonth,
    double yearlyChurn,
    Map<String, Double> bySegment,
    double unavoidable,
    List<MonthlyCost> costs,
    Optional<LocalDate> actingSince) {

  /// From a month on, each month.
  public record MonthlyCost(YearMonth from, long winning, long keeping) {}

  public RevenuePlan {
    requireShare("planned churn", yearlyChurn);
    requireShare("unavoidable churn", unavoidable);
    bySegment.forEach((segment, share) -> requireShare("planned churn of " + segment, share));
    if (fiscalMonth < 1 || fiscalMonth > 12) {
      throw new IllegalArgumentException("the fiscal year begins in no month: " + fiscalMonth);
    }
    var byLowerCase = new TreeMap<String, Double>();
    bySegment.forEach((name, share) -> byLowerCase.put(name.toLowerCase(Locale.ROOT), share));
    bySegment = Map.copyOf(byLowerCase);
    costs = List.copyOf(costs);
  }

  private static void requireShare(String what, double share) {
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(what + " is not a share below 1: " + share);
    }
  }

  /// The first day of the fiscal year that a day is in.
  public LocalDate fiscalYear(LocalDate day) {
    var first = LocalDate.of(day.getYear(), fiscalMonth, 1);
    return first.isAfter(day) ? first.minusYears(1) : first;
  }

  /// What of an opening in a segment is planned to churn within a period.
  public long plannedLoss(String segment, long opening, RevenuePeriod period) {
    var yearly = bySegment.getOrDefault(segment.toLowerCase(Locale.ROOT), yearlyChurn);
    var share = 1 - AnnualizedRate.within(1 - yearly, period);
    return Math.round(share * opening);
  }

  /// What of it nobody can avoid.
  public long plannedUnavoidable(long opening, RevenuePeriod period) {
    return Math.round((1 - AnnualizedRate.within(1 - unavoidable, period)) * opening);
  }

  /// What winning and keeping cost in a period; of a month that it has not all of, by its days.
  public MonthlyCost cost(RevenuePeriod period) {
    var winning = 0.0;
    var keeping = 0.0;
    var month = YearMonth.from(period.from());
    for (; !month.isAfter(YearMonth.from(period.to())); month = month.plusMonths(1)) {
      var share = share(month, period);
      var cost = cost(month);
      winning += share * cost.map(MonthlyCost::winning).orElse(0L);
      keeping += share * cost.map(MonthlyCost::keeping).orElse(0L);
    }
    return new MonthlyCost(YearMonth.from(period.from()), Math.round(winning), Math.round(keeping));
  }

  private Optional<MonthlyCost> cost(YearMonth month) {
    return costs.stream()
        .filter(it -> !it.from().isAfter(month))
        .max(Comparator.comparing(MonthlyCost::from));
  }

  private static double share(YearMonth month, RevenuePeriod period) {
    var first = month.atDay(1).isBefore(period.from()) ? period.from() : month.atDay(1);
    var last = month.atEndOfMonth().isAfter(period.to()) ? period.to() : month.atEndOfMonth();
    return (ChronoUnit.DAYS.between(first, last) + 1.0) / month.lengthOfMonth();
  }
}
