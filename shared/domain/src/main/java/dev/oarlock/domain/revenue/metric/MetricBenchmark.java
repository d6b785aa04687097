package dev.oarlock.domain.revenue.metric;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

/// What others report of a metric. Sources disagree, so each value says who published it, in what,
/// and in which year.
public record MetricBenchmark(String value, String publisher, String publication, int year) {
  /// `102 % a year (SaaS Capital 2023)`.
  public String brief() {
    return phrase("{0} ({1!} {2})", value, publisher, year);
  }

  /// The same with what it was published in.
  public String full() {
    return phrase("{0} ({1}, {2!}: {3})", value, publisher, year, publication);
  }
}
