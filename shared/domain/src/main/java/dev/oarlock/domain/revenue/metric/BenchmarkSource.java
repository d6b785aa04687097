package dev.oarlock.domain.revenue.metric;

/// Who says what others have, and when it was published. docs/metrics.md has where to find each.
enum BenchmarkSource {
  SAAS_CAPITAL("SaaS Capital", "B2B SaaS retention benchmarks, medians", 2023),
  PACIFIC_CREST_2015("Pacific Crest", "private SaaS company survey, medians", 2015),
  PACIFIC_CREST_2016("Pacific Crest", "private SaaS company survey, medians", 2016),
  BENCHMARKIT("Benchmarkit", "SaaS performance metrics, median of new customers", 2025),
  HAPPYSUPPORT("HappySupport", "CSAT, NPS and CES of B2B SaaS, collected medians", 2026),
  USERPILOT("Userpilot", "benchmark report, average of 547 companies", 2025),
  CAPCHASE("Capchase", "SaaS company benchmarks, 400 companies", 2022),
  LITERATURE("customer success literature", "collected, no single source", 2026);

  private final String publisher;
  private final String publication;
  private final int year;

  BenchmarkSource(String publisher, String publication, int year) {
    this.publisher = publisher;
    this.publication = publication;
    this.year = year;
  }

  MetricBenchmark says(String value) {
    return new MetricBenchmark(value, publisher, publication, year);
  }
}
