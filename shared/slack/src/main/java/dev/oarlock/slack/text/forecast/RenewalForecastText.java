package dev.oarlock.slack.text.forecast;

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
      case LIKELY_RENEWAL -> "likely to renew";
      case AT_RISK -> "at risk";
      case LIKELY_CHURN -> "likely to churn";
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
        + (figure.amount().equals(worth) ? "" : " of " + MoneyText.monthly(figure.amount()));
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
    return "model %s, %s, committed: %s"
        .formatted(
            model,
            forecasts
                .csm()
                .map(call -> person(call.by()) + " " + of(call.estimate(), forecasts.cmrr()))
                .orElse("no CSM forecast yet"),
            committed(forecasts));
  }

  private static String committed(RenewalForecasts forecasts) {
    return switch (forecasts.status()) {
      case CommitStatus.ModelOnly _ -> "the model's, no other forecast yet";
      case CommitStatus.Agreed(var figure) -> of(figure, forecasts.cmrr()) + ", they agree";
      case CommitStatus.Decided(var figure, var made) ->
          "%s, %s decided %s"
              .formatted(of(figure, forecasts.cmrr()), person(made.by()), of(made.choice()));
      case CommitStatus.Monitoring(var made) ->
          "open, %s monitors it until %s"
              .formatted(person(made.by()), monitoredUntil(forecasts.renewal()));
      case CommitStatus.AwaitingDecision _ ->
          forecasts.isWithinHysteresis()
              ? "open, decision needed: the model is back only at the edge of "
                  + of(forecasts.modelCategory())
              : "open, decision needed";
      case CommitStatus.TooEarly _ ->
          "open, to be decided from %s on"
              .formatted(
                  DayText.of(forecasts.renewal().minusDays(RenewalForecasts.DECISION_DUE_DAYS)));
    };
  }

  public static String person(Csm csm) {
    return OwnerText.of(Optional.of(csm));
  }

  /// What was decided: `with the model`, `with the CSM`, `with a figure of their own`.
  public static String of(Choice choice) {
    return switch (choice) {
      case MODEL -> "with the model";
      case CSM -> "with the CSM";
      case OWN -> "with a figure of their own";
      case MONITOR -> "to monitor";
    };
  }

  /// The last day on which to monitor is a choice.
  public static String monitoredUntil(LocalDate renewal) {
    return DayText.of(renewal.minusDays(RenewalForecasts.MONITORING_ENDS_DAYS + 1L));
  }

  /// `Likely to renew is under 10 %, likely to churn is over 40 %, at risk is between.`
  public static String of(CategoryThresholds bands) {
    return "Likely to renew is under %d %%, likely to churn is over %d %%, at risk is between."
        .formatted(bands.renewalBelow(), bands.churnAbove());
  }
}
