package dev.oarlock.slack.command;

import dev.oarlock.domain.churn.estimate.Probability;
import java.math.BigDecimal;
import java.util.Optional;

/// What somebody asks or says with `/forecast`; `name` is the account as it was typed.
public sealed interface ForecastCommand {
  /// What can be typed?
  record Help() implements ForecastCommand {}

  /// How does a forecast come about?
  record Method() implements ForecastCommand {}

  /// What will the whole portfolio lose in the coming quarters?
  record WholePortfolio() implements ForecastCommand {}

  /// How likely does one account churn, and what would halve that?
  record AccountForecast(String name) implements ForecastCommand {}

  /// From the last forecast snapshot to now, and what happened so far?
  record Bridge() implements ForecastCommand {}

  /// How good were past forecasts?
  record Accuracy() implements ForecastCommand {}

  /// Where do model and CSM disagree?
  record OpenDecisions() implements ForecastCommand {}

  /// A form for a CSM's own forecast.
  record OpenForecastForm(String name) implements ForecastCommand {}

  /// A form for the lead's decision.
  record OpenDecisionForm(String name) implements ForecastCommand {}

  /// Something that somebody says of a renewal themselves, typed or filled in.
  sealed interface Feedback extends ForecastCommand {
    String name();
  }

  /// A CSM's own forecast.
  record GiveForecast(String name, Estimate estimate, Optional<String> note) implements Feedback {}

  /// The lead's decision on a disagreement.
  record DecideForecast(String name, Choice choice, Optional<String> note) implements Feedback {}

  /// Nobody can tell what is asked: `said` is a whole sentence on what was wrong and what to type.
  record Unclear(String explanation) implements ForecastCommand {}

  /// The probability of churn that somebody states and perhaps how much is at stake a month, in
  /// whole units of the account's currency; without it, all that the account is worth.
  record Estimate(Probability probability, Optional<BigDecimal> amount) {}

  /// Whose call counts.
  sealed interface Choice {
    record Model() implements Choice {}

    record Csm() implements Choice {}

    /// Nobody's yet.
    record Monitor() implements Choice {}

    /// The lead's own.
    record Own(Estimate estimate) implements Choice {}
  }
}
