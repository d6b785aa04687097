package dev.oarlock.cli.metrics.print;

import dev.oarlock.domain.portfolio.customer.CustomerReport;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.TerminalRate;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import dev.oarlock.domain.revenue.report.RevenueReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands below a report: a plan where there is one, with what churned before anybody acted;
/// and renewals and customers for each period where they were asked for.
public record MetricsExtras(
    List<PlanComparison> planned,
    Optional<TerminalRate> terminal,
    List<RenewalSummary> renewals,
    List<CustomerReport> customers) {
  public static MetricsExtras none() {
    return new MetricsExtras(List.of(), Optional.empty(), List.of(), List.of());
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
      rows.addAll(new CustomerRows(currency, customers).all());
    }
    return rows;
  }
}
