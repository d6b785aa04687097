package dev.oarlock.slack.text.forecast;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided.Choice;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.renewal.CategoryThresholds;
import dev.oarlock.domain.renewal.CommitStatus;
import dev.oarlock.domain.renewal.ForecastCategory;
import dev.oarlock.domain.renewal.RenewalEstimate;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.ProbabilityText;
import java.time.LocalDate;
import java.util.Optional;

/// Forecasts of a renewal in words.
public final class RenewalForecastText {
  private RenewalForecastText() {}

  public static String of(ForecastCategory category) {
    return switch (category) {
      case LIKELY_RENEWAL -> text("likely to renew");
      case AT_RISK -> text("at risk");
      case LIKELY_CHURN -> text("likely to churn");
    };
  }

  /// `62 % (likely to churn)`.
  public static String of(RenewalEstimate figure, CategoryThresholds bands) {
    return ProbabilityText.of(figure.churnProbability())
        + " ("
        + of(bands.category(figure.churnProbability()))
        + ")";
  }

  /// `5 %`, or `5 % of €12,000 a month` where that is not all the account is worth.
  public static String of(RenewalEstimate figure, MultiCurrencyAmount worth) {
    return ProbabilityText.of(figure.churnProbability())
        + (figure.amount().equals(worth)
            ? ""
            : text(" of {0}", MoneyText.monthly(figure.amount())));
  }

  /// The model's with its 90 % interval: `62 % (44-78 %), likely to churn`.
  public static String modelWithInterval(
      RenewalEstimate figure, Optional<PredictionInterval> range, CategoryThresholds bands) {
    return ProbabilityText.of(figure.churnProbability(), range)
        + ", "
        + of(bands.category(figure.churnProbability()));
  }

  /// All three beside each other: `model 62 % (44-78 %), dana 5 %, committed: open`.
  public static String of(RenewalForecasts forecasts) {
    return besideEachOther(
        forecasts, ProbabilityText.of(forecasts.model().churnProbability(), forecasts.interval()));
  }

  /// The same without the interval, where that stands behind a button.
  public static String inShort(RenewalForecasts forecasts) {
    return besideEachOther(forecasts, ProbabilityText.of(forecasts.model().churnProbability()));
  }

  private static String besideEachOther(RenewalForecasts forecasts, String model) {
    return text(
        "model {0}, {1}, committed: {2}",
        model,
        forecasts
            .csm()
            .map(call -> person(call.by()) + " " + of(call.estimate(), forecasts.cmrr()))
            .orElse(text("no CSM forecast yet")),
        committed(forecasts));
  }

  private static String committed(RenewalForecasts forecasts) {
    return switch (forecasts.status()) {
      case CommitStatus.ModelOnly _ -> text("the model's, no other forecast yet");
      case CommitStatus.Agreed(var figure) -> text("{0}, they agree", of(figure, forecasts.cmrr()));
      case CommitStatus.Decided(var figure, var made) ->
          text(
              "{0}, {1} decided {2}",
              of(figure, forecasts.cmrr()), person(made.by()), of(made.choice()));
      case CommitStatus.Monitoring(var made) ->
          text(
              "open, {0} monitors it until {1}",
              person(made.by()), monitoredUntil(forecasts.renewal()));
      case CommitStatus.AwaitingDecision _ ->
          forecasts.isWithinHysteresis()
              ? text(
                  "open, decision needed: the model is back only at the edge of {0}",
                  of(forecasts.modelCategory()))
              : text("open, decision needed");
      case CommitStatus.TooEarly _ ->
          text(
              "open, to be decided from {0} on",
              DayText.of(forecasts.renewal().minusDays(RenewalForecasts.DECISION_DUE_DAYS)));
    };
  }

  public static String person(Csm csm) {
    return OwnerText.of(Optional.of(csm));
  }

  /// What was decided: `with the model`, `with the CSM`, `with a figure of their own`.
  public static String of(Choice choice) {
    return switch (choice) {
      case MODEL -> text("with the model");
      case CSM -> text("with the CSM");
      case OWN -> text("with a figure of their own");
      case MONITOR -> text("to monitor");
    };
  }

  /// The last day on which to monitor is a choice.
  public static String monitoredUntil(LocalDate renewal) {
    return DayText.of(renewal.minusDays(RenewalForecasts.MONITORING_ENDS_DAYS + 1L));
  }

  /// `Likely to renew is under 10 %, likely to churn is over 40 %, at risk is between.`
  public static String of(CategoryThresholds bands) {
    return text(
        "Likely to renew is under {0} %, likely to churn is over {1} %, at risk is between.",
        bands.renewalBelow(), bands.churnAbove());
  }
}
