package dev.oarlock.domain.revenue.metric;

import java.util.Optional;

/// A metric as reports name it: what it is, and what others report of it. The guide to metrics has
/// the formula of each under its name.
public enum MetricDefinition {
  CMRR("CMRR", "what the contracts in force on a day pay a month, after discounts", ""),
  GROSS_RETENTION("Gross retention", "1 - what was lost / opening; growth does not make up", ""),
  NET_RETENTION(
      "Net retention",
      "what the customers of the opening pay at the end / opening",
      "103 to 104 %"),
  LOGO_RETENTION("Logo retention", "customers of the opening who stayed / all of them", ""),
  UNIT_CHURN("Unit churn", "1 - logo retention", "8 to 10 % a year"),
  DOLLAR_CHURN("Dollar churn", "1 - gross retention", "6 to 7 % a year; 5 to 7 % is healthy");

  private final String title;
  private final String meaning;
  private final String others;

  MetricDefinition(String title, String meaning, String others) {
    this.title = title;
    this.meaning = meaning;
    this.others = others;
  }

  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }

  public Optional<MetricBenchmark> benchmark() {
    return others.isEmpty() ? Optional.empty() : Optional.of(MetricBenchmark.ofLiterature(others));
  }
}
