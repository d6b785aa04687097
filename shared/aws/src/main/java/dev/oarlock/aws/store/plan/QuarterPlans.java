package dev.oarlock.aws.store.plan;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.plan.PlanStore.AppliedPlan;
import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.portfolio.board.DigestReport.QuarterPlan;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A quarter, up to today where it runs, beside the plan in force, of the customers that a digest
/// is of.
public record QuarterPlans(AppContext appContext) {
  public static QuarterPlans of(AppContext appContext) {
    return new QuarterPlans(appContext);
  }

  /// Empty where no plan is in force, or a rate is missing that it takes to add up.
  public Optional<QuarterPlan> of(DigestVersion version, CalendarQuarter quarter) {
    var today = appContext.today();
    var last = quarter.end().isAfter(today) ? today : quarter.end();
    var period = new RevenuePeriod(quarter.start(), last);
    var applied = PlanStore.of(appContext).load();
    return applied
        .plan()
        .flatMap(plan -> compared(customers(version, period), period, plan, applied));
  }

  private List<CustomerRevenue> customers(DigestVersion version, RevenuePeriod period) {
    var all = StoredRevenue.of(appContext).read(period, RevenueView.CORRECTED);
    if (!version.isPart()) {
      return all;
    }
    var people = PeopleStore.of(appContext).load().directory();
    return all.stream().filter(it -> includes(version, it, people)).toList();
  }

  private static boolean includes(
      DigestVersion version, CustomerRevenue customer, PersonDirectory people) {
    var told = customer.traits().told();
    return version.includes(
        Optional.ofNullable(told.get(RevenueDimension.CSM)).map(Csm::new),
        Optional.ofNullable(told.get(RevenueDimension.SEGMENT))
            .map(Segment::new)
            .orElse(Segment.UNASSIGNED),
        people);
  }

  private static Optional<QuarterPlan> compared(
      List<CustomerRevenue> customers,
      RevenuePeriod period,
      RevenuePlan plan,
      AppliedPlan applied) {
    var rates =
        applied.rates().orElseGet(() -> ExchangeRates.only(RevenueReport.mainCurrency(customers)));
    var bySegment =
        new ReportScope(
            period, PeriodLength.QUARTER, Map.of(), Optional.of(RevenueDimension.SEGMENT));
    try {
      var report = RevenueReport.of(customers, bySegment, rates);
      return PlanComparison.of(report, plan).stream()
          .findFirst()
          .map(it -> new QuarterPlan(it, rates.base()));
    } catch (ExchangeRates.MissingRate _) {
      return Optional.empty();
    }
  }
}
