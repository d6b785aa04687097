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
  DOLLAR_CHURN("Dollar churn", "1 - gross retention", "6 to 7 % a year; 5 to 7 % is healthy"),
  EXPECTED_CMRR(
      "Expected CMRR", "opening less planned churn, locked; with the add-ons sold since", ""),
  CAC("CAC ratio", "cost of winning / first-year revenue won", "1.18"),
  CRC("CRC ratio", "cost of keeping / recurring revenue", ".08 to .13"),
  LIFETIME_VALUE(
      "LTV net of CAC", "what a customer brings a year after CRC / yearly unit churn - CAC", "");

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
