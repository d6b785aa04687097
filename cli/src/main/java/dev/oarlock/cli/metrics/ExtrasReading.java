package dev.oarlock.cli.metrics;

import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.metrics.print.MetricsExtras;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.portfolio.customer.CustomerReport;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.metric.SegmentPlan;
import dev.oarlock.domain.revenue.metric.TerminalRate;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.report.RevenueSlices;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a report of revenue has beside its periods: how they compare with the plan, what was
/// due for renewal, and what is known of the customers.
record ExtrasReading(
    InstanceTable table,
    ReportScope scope,
    List<CustomerRevenue> customers,
    ExchangeRates exchange) {
  /// Both read the state of every account.
  record WantedExtras(boolean renewals, boolean ofCustomers) {
    boolean readsAccounts() {
      return renewals || ofCustomers;
    }
  }

  MetricsExtras of(Optional<RevenuePlan> planned, RevenueView view, WantedExtras wanted) {
    var records = wanted.readsAccounts() ? records() : List.<CustomerRecord>of();
    var periods = scope.whole().every(scope.length());
    var bySegment = planned.map(_ -> bySegment());
    return new MetricsExtras(
        bySegment.map(it -> PlanComparison.of(it, planned.get())).orElse(List.of()),
        bySegment
            .filter(_ -> scope.by().equals(Optional.of(RevenueDimension.SEGMENT)))
            .map(it -> SegmentPlan.of(it, planned.get()))
            .orElse(Map.of()),
        planned.flatMap(RevenuePlan::actingSince).map(it -> terminal(it, view)),
        wanted.renewals() ? due(records, periods) : List.of(),
        wanted.ofCustomers()
            ? periods.stream().map(it -> CustomerReport.of(records, it, exchange)).toList()
            : List.of(),
        wanted.ofCustomers() ? table.reasons().load() : ReasonCatalog.shipped());
  }

  /// Of the customers that the report is about.
  private List<CustomerRecord> records() {
    var asked = RevenueSlices.only(scope.only(), customers, scope.whole().from());
    var ids = asked.stream().map(CustomerRevenue::account).distinct().toList();
    return table.states().loadReadable(ids).states().stream()
        .map(state -> CustomerRecord.of(state.id(), state.facts(), table.today()))
        .toList();
  }

  private List<RenewalSummary> due(List<CustomerRecord> records, List<RevenuePeriod> periods) {
    var all = records.stream().flatMap(it -> it.renewals().stream()).toList();
    return periods.stream().map(it -> RenewalSummary.of(all, it, exchange)).toList();
  }

  /// Of the customers that the report is about, as far as they were there.
  private TerminalRate terminal(LocalDate acted, RevenueView view) {
    var year = TerminalRate.yearBefore(acted);
    var then = new ReportScope(year, PeriodLength.YEAR, scope.only(), Optional.empty());
    var booked = RevenuePortfolio.booked(table, year, view);
    return TerminalRate.of(RevenueReport.of(booked, then, exchange).periods().getFirst());
  }

  /// The plan is by segment.
  private RevenueReport bySegment() {
    var bySegment =
        new ReportScope(
            scope.whole(), scope.length(), scope.only(), Optional.of(RevenueDimension.SEGMENT));
    return RevenueReport.of(customers, bySegment, exchange);
  }
}
