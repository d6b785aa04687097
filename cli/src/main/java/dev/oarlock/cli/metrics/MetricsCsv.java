package dev.oarlock.cli.metrics;

import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.report.RevenueReport;
import java.util.ArrayList;
import java.util.List;

/// A report as CSV, a column for each period; each part follows under its name.
final class MetricsCsv {
  private MetricsCsv() {}

  static String of(RevenueReport report, List<PlanComparison> planned) {
    var rows =
        new ArrayList<List<String>>(new MetricsRows(report.currency(), report.periods()).all());
    if (!planned.isEmpty()) {
      rows.addAll(new PlanRows(report.currency(), planned).all());
    }
    report
        .parts()
        .forEach((name, periods) -> {
          rows.add(List.of(name));
          rows.addAll(new MetricsRows(report.currency(), periods).all());
        });
    return CsvWriter.document(rows.stream());
  }
}
