package dev.oarlock.cli.metrics.print;

import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import dev.oarlock.domain.revenue.report.RevenueReport;
import java.util.ArrayList;
import java.util.List;

/// What stands below a report where it was asked for: a plan, and renewals, for each period.
public record MetricsExtras(List<PlanComparison> planned, List<RenewalSummary> renewals) {
  public static MetricsExtras none() {
    return new MetricsExtras(List.of(), List.of());
  }

  /// The rows of the whole report.
  List<List<String>> rows(RevenueReport report) {
    var rows = new ArrayList<>(new MetricsRows(report.currency(), report.periods()).all());
    if (!planned.isEmpty()) {
      rows.addAll(new PlanRows(report.currency(), planned).all());
    }
    if (!renewals.isEmpty()) {
      rows.addAll(new RenewalRows(report.currency(), renewals).all());
    }
    return rows;
  }
}
