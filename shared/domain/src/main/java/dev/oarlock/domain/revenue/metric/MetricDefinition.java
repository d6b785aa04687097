package dev.oarlock.domain.revenue.metric;

import static dev.oarlock.domain.revenue.metric.BenchmarkSource.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A metric as reports name it: what it is, and what others report of it. The guide to metrics has
/// the formula of each under its name.
public enum MetricDefinition {
  CMRR("CMRR", "what the contracts in force on a day pay a month, after discounts"),
  GROSS_RETENTION(
      "Gross retention",
      "1 - what was lost / opening; growth does not make up",
      SAAS_CAPITAL.says("91 % a year")),
  NET_RETENTION(
      "Net retention",
      "what the customers of the opening pay at the end / opening",
      SAAS_CAPITAL.says("102 % a year"),
      LITERATURE.says("103 to 104 %")),
  LOGO_RETENTION(
      "Logo retention",
      "customers of the opening who stayed / all of them",
      PACIFIC_CREST_2016.says("90 % a year")),
  EXPANSION("Expansion", "add-ons and upgrades of those who were customers already / opening"),
  ACCOUNT_WALLET(
      "Account wallet kept",
      "what accounts still pay of what they paid, whatever for, growth left out / opening"),
  PRODUCT_WALLET(
      "Product wallet kept",
      "the same, product by product: what grew in one hides no loss of another"),
  UNIT_CHURN(
      "Unit churn",
      "1 - logo retention",
      PACIFIC_CREST_2016.says("10 % a year"),
      LITERATURE.says("8 to 10 %")),
  DOLLAR_CHURN(
      "Dollar churn",
      "1 - gross retention",
      PACIFIC_CREST_2016.says("8 % a year"),
      PACIFIC_CREST_2015.says("7 %"),
      LITERATURE.says("6 to 7 %; 5 to 7 % is healthy; 20 % below $10 million of revenue")),
  RENEWABLE_CHURN(
      "Churn of renewable",
      "the same of what was due for renewal and is decided, in count and money"),
  SIGNED_AHEAD("Signed 30 to 60 days ahead", "of the renewals that somebody signed"),
  EXPECTED_CMRR("Expected CMRR", "opening less planned churn, locked; with the add-ons sold since"),
  TERMINAL_RATE(
      "Terminal rate",
      "yearly churn of the year before anybody acted against it",
      LITERATURE.says("15 to 30 %")),
  DISCOUNT("Average discount", "1 - what is paid / list price, of all in force on the last day"),
  FIRST_RENEWALS(
      "First renewals", "the same of contracts renewed for the first time, before and after"),
  CONTRACT_SIZE(
      "Contract size after three years",
      "what customers pay three years after their first day / on it; who left pays nothing"),
  NPS(
      "NPS",
      "percentage of 9 and 10 less that of 0 to 6, each answer once",
      HAPPYSUPPORT.says("36"),
      LITERATURE.says("25 to 29")),
  CSAT("CSAT", "share of answers of 4 and 5 of 5", HAPPYSUPPORT.says("78 %")),
  CES("CES", "mean of 1 (very hard) to 7 (very easy)", HAPPYSUPPORT.says("5.5")),
  TIME_TO_VALUE(
      "Time to first value",
      "days from agreed success measures to first value, in the middle",
      USERPILOT.says("1.5 days, counted from sign-up")),
  CAC(
      "CAC ratio",
      "cost of winning / first-year revenue won",
      BENCHMARKIT.says("2.00"),
      PACIFIC_CREST_2015.says("1.18")),
  CRC(
      "CRC ratio",
      "cost of keeping / recurring revenue",
      PACIFIC_CREST_2016.says(".13"),
      LITERATURE.says(".08 to .13")),
  LIFETIME_VALUE(
      "LTV net of CAC",
      "what a customer brings a year after CRC / yearly unit churn - CAC",
      CAPCHASE.says("at least 2 CAC"));

  private final String title;
  private final String meaning;
  private final List<MetricBenchmark> benchmarks;

  MetricDefinition(String title, String meaning, MetricBenchmark... benchmarks) {
    this.title = title;
    this.meaning = meaning;
    this.benchmarks = List.of(benchmarks);
  }

  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }

  /// What others report, the best source first.
  public List<MetricBenchmark> benchmarks() {
    return benchmarks;
  }

  /// What the best source says; nothing where nobody says any.
  public String others() {
    return benchmarks.isEmpty() ? "" : benchmarks.getFirst().brief();
  }

  /// All that others say, each with its source and year, or why there is nothing to say.
  public String allOthers() {
    return benchmarks.isEmpty()
        ? missing()
        : benchmarks.stream().map(MetricBenchmark::full).collect(Collectors.joining("; "));
  }

  private String missing() {
    return this == CMRR || this == EXPECTED_CMRR
        ? "none, for it is one company's amount"
        : "none, for nobody publishes it by this definition";
  }

  /// The one of a title.
  public static Optional<MetricDefinition> titled(String title) {
    for (var metric : values()) {
      if (metric.title.equals(title)) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }
}
