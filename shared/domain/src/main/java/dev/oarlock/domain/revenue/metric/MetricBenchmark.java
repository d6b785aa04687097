package dev.oarlock.domain.revenue.metric;

import java.time.YearMonth;

/// What others report of a metric. Sources disagree, so each value says whose it is and of when.
public record MetricBenchmark(String value, String source, YearMonth asOf) {
  private static final String LITERATURE = "customer success literature, collected";

  static MetricBenchmark ofLiterature(String value) {
    return new MetricBenchmark(value, LITERATURE, YearMonth.of(2026, 11));
  }
}
