package dev.oarlock.cli.metrics.print;

import dev.oarlock.domain.portfolio.customer.CustomerReport;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.SegmentPlan;
import dev.oarlock.domain.revenue.metric.TerminalRate;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands below a report: a plan where there is one, of each segment where it is split by
/// them, with what churned before anybody acted; and renewals and customers for each period where
/// they were asked for. `reasons` name why revenue was lost.
public record MetricsExtras(
    List<PlanComparison> planned,
    Map<String, List<SegmentPlan>> bySegment,
    Optional<TerminalRate> terminal,
    List<RenewalSummary> renewals,
    List<CustomerReport> customers,
    ReasonCatalog reasons) {
  public static MetricsExtras none() {
    return new MetricsExtras(
        List.of(), Map.of(), Optional.empty(), List.of(), List.of(), ReasonCatalog.shipped());
  }

  /// The rows of a part: with its own plan where the parts are segments.
  List<List<String>> rows(String part, Currency currency, List<RevenueWaterfall> periods) {
    var rows = new ArrayList<>(new MetricsRows(currency, periods).all());
    Optional.ofNullable(bySegment.get(part))
        .ifPresent(plan -> rows.addAll(PlanRows.of(currency, plan)));
    return rows;
  }

  /// The rows of the whole report.
  List<List<String>> rows(RevenueReport report) {
    var currency = report.currency();
    var rows = new ArrayList<>(new MetricsRows(currency, report.periods()).all());
    if (!planned.isEmpty()) {
      rows.addAll(new PlanRows(currency, planned).all());
      rows.addAll(PlanRows.of(terminal, planned.size()));
    }
    if (!renewals.isEmpty()) {
      rows.addAll(new RenewalRows(currency, renewals).all());
    }
    if (!customers.isEmpty()) {
      rows.addAll(new CustomerRows(currency, customers, reasons).all());
    }
    return rows;
  }
}
