package dev.oarlock.cli.metrics.print;

import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.domain.revenue.report.RevenueReport;
import java.util.ArrayList;
import java.util.List;

/// A report as CSV, a column for each period; each part follows under its name.
public final class MetricsCsv {
  private MetricsCsv() {}

  public static String of(RevenueReport report, MetricsExtras more) {
    var rows = new ArrayList<>(more.rows(report));
    report
        .parts()
        .forEach((name, periods) -> {
          rows.add(List.of(name));
          rows.addAll(more.rows(name, report.currency(), periods));
        });
    return CsvWriter.document(rows.stream());
  }
}
