package dev.oarlock.cli.metrics;

import dev.oarlock.cli.csv.CsvWriter;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.util.Currency;
import java.util.List;

/// A report as CSV, a column for each period.
final class MetricsCsv {
  private MetricsCsv() {}

  static String of(Currency currency, List<RevenueWaterfall> periods) {
    return CsvWriter.document(new MetricsRows(currency, periods).all().stream());
  }
}
