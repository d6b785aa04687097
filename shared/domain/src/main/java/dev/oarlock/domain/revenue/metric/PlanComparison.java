package dev.oarlock.domain.revenue.metric;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// A period beside the plan: what was expected of its opening, and up to its end of the opening of
/// the whole report, based anew in each period; how much of the loss nobody can avoid, what of it
/// was lost, what its customers pay at the end, what customers cost, and what one is worth in minor
/// units.
public record PlanComparison(
    RevenuePeriod period,
    ExpectedRevenue expected,
    ExpectedRevenue sinceStart,
    long unavoidable,
    long lost,
    long actual,
    UnitEconomics economics,
    OptionalDouble lifetimeValue) {
  private static final int MONTHS = 12;

  /// Of a report that is split by segment, for the plan is.
  public static List<PlanComparison> of(RevenueReport bySegment, RevenuePlan plan) {
    return IntStream.range(0, bySegment.periods().size())
        .mapToObj(i -> of(bySegment, i, plan))
        .toList();
  }

  private static PlanComparison of(RevenueReport bySegment, int number, RevenuePlan plan) {
    var whole = bySegment.periods().get(number);
    var planned = new long[1];
    bySegment
        .parts()
        .forEach((segment, periods) ->
            planned[0] += plan.plannedLoss(segment, periods.get(number).opening(), whole.period()));
    var expected =
        new ExpectedRevenue(whole.opening(), planned[0], whole.movement(RevenueCategory.ADD_ON));
    return new PlanComparison(
        whole.period(),
        expected,
        sinceStart(bySegment, number, plan),
        plan.plannedUnavoidable(whole.opening(), whole.period()),
        -whole.retention().lost(),
        whole.retention().closing(),
        economics(whole, plan, 1),
        lifetimeValue(whole, plan));
  }

  /// Of the opening of the first period: locked when that began, with the add-ons of all periods up
  /// to this.
  private static ExpectedRevenue sinceStart(RevenueReport bySegment, int number, RevenuePlan plan) {
    var first = bySegment.periods().getFirst();
    var last = bySegment.periods().get(number).period().to();
    var so = new RevenuePeriod(first.period().from(), last);
    var planned = new long[1];
    bySegment
        .parts()
        .forEach((segment, periods) ->
            planned[0] += plan.plannedLoss(segment, periods.getFirst().opening(), so));
    var addOns =
        bySegment.periods().subList(0, number + 1).stream()
            .mapToLong(it -> it.movement(RevenueCategory.ADD_ON))
            .sum();
    return new ExpectedRevenue(first.opening(), planned[0], addOns);
  }

  /// Recurring revenue is the mean of opening and closing for each month of the period; `scale`
  /// makes a year of it.
  private static UnitEconomics economics(RevenueWaterfall whole, RevenuePlan plan, double scale) {
    var cost = plan.cost(whole.period());
    var months = MONTHS * AnnualizedRate.years(whole.period());
    var won = whole.movement(RevenueCategory.NEW) + whole.movement(RevenueCategory.WON_BACK);
    return new UnitEconomics(
        Math.round(scale * cost.winning()),
        Math.round(scale * cost.keeping()),
        Math.round(scale * MONTHS * won),
        Math.round(scale * months * (whole.opening() + whole.closing()) / 2));
  }

  private static OptionalDouble lifetimeValue(RevenueWaterfall whole, RevenuePlan plan) {
    var years = AnnualizedRate.years(whole.period());
    var stays = whole.logoRetention();
    if (stays.isEmpty()) {
      return OptionalDouble.empty();
    }
    var customers =
        (whole.retention().customersOpening() + whole.retention().customersClosing()) / 2;
    var won = whole.count(RevenueCategory.NEW) + whole.count(RevenueCategory.WON_BACK);
    return economics(whole, plan, 1 / years)
        .lifetimeValue(
            customers,
            Math.round(won / years),
            1 - AnnualizedRate.yearly(stays.getAsDouble(), whole.period()));
  }
}
