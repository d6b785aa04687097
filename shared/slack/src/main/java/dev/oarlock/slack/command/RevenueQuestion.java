package dev.oarlock.slack.command;

import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;

/// What is asked by `/metrics`.
public sealed interface RevenueQuestion {
  /// A report.
  record AskedReport(ReportScope scope, RevenueView view) implements RevenueQuestion {}

  record MetricsHelp() implements RevenueQuestion {}

  /// What each number means.
  record MetricsMeaning() implements RevenueQuestion {}

  /// What of the text is not understood.
  record UnclearReport(String reason) implements RevenueQuestion {}
}
