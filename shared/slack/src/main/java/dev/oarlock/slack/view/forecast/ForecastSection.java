package dev.oarlock.slack.view.forecast;

import static dev.oarlock.slack.language.LocalizedText.message;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.PredictionIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.ProbabilityText;
import dev.oarlock.slack.text.forecast.DriverText;
import dev.oarlock.slack.text.forecast.PreviousModelText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The forecast of a card: probabilities beside the base rate, and what raises or lowers them.
public record ForecastSection(ChurnForecast forecast, LocalDate today) {
  private static final int MAX_DRIVERS = 3;
  private static final double MIN_CONTRIBUTION =
      0.05; // log-odds: less than a twentieth of the odds

  /// The one probability that decides: at the next renewal, or where none is known, within 90 days.
  public String inOneLine() {
    return text(
        "*Churn probability:* {0}; {1}.",
        forecast
            .atRenewal()
            .map(it ->
                text(
                    it.on().isBefore(today)
                        ? message("*{0}* that the renewal due on {1} is never signed")
                        : message("*{0}* at the renewal on {1}"),
                    ProbabilityText.of(it.probability()),
                    DayText.of(it.on())))
            .orElseGet(() -> text("*{0}* within 90 days", ProbabilityText.of(forecast.within90()))),
        ProbabilityText.average(forecast));
  }

  public String probabilities() {
    return text("*Churn probability:* {0} ({1}).", horizons(), basis());
  }

  /// Why an account is at risk though less likely to churn than most: what put it there counts by
  /// itself, and the forecast weighs it against all else.
  public String althoughAtRisk() {
    return !forecast.isBelowAverage()
        ? ""
        : text(
            "\n"
                + "*At risk although the forecast is below average*: what put it at risk counts by"
                + " itself, the forecast weighs it against all that is known{0}.",
            lowered().map(it -> text(", such as {0}", it)).orElse(""));
  }

  /// The same without what speaks for them.
  public String althoughAtRiskInShort() {
    return forecast.isBelowAverage()
        ? text(
            "\n"
                + "*At risk although the forecast is below average*: what put it at risk counts by"
                + " itself.")
        : "";
  }

  private Optional<String> lowered() {
    return forecast.drivers().stream()
        .filter(reading -> reading.contribution() < -MIN_CONTRIBUTION)
        .min(Comparator.comparingDouble(DriverReading::contribution))
        .map(DriverReading::sentence)
        .map(Mrkdwn::escape);
  }

  private String basis() {
    return ProbabilityText.basis(forecast)
        + (forecast.intervals().isPresent() ? text("; in brackets the 90 % interval") : "");
  }

  private String horizons() {
    return text(
        "{0} within 30 days, {1} within 90, {2} within 180 and {3} within 365{4}",
        probability(forecast.within30(), PredictionIntervals::within30),
        probability(forecast.within90(), PredictionIntervals::within90),
        probability(forecast.within180(), PredictionIntervals::within180),
        probability(forecast.within365(), PredictionIntervals::within365),
        forecast.atRenewal().map(this::atRenewal).orElse(""));
  }

  private String probability(
      Probability probability, Function<PredictionIntervals, PredictionInterval> interval) {
    return ProbabilityText.of(probability, forecast.intervals().map(interval));
  }

  private String atRenewal(ChurnForecast.ChurnAtRenewal renewal) {
    return text(
        "; {0} at the renewal on {1}",
        ProbabilityText.of(
            renewal.probability(), forecast.intervals().flatMap(PredictionIntervals::atRenewal)),
        DayText.of(renewal.on()));
  }

  public String drivers() {
    var up = Comparator.comparingDouble(DriverReading::contribution).reversed();
    var down = Comparator.comparingDouble(DriverReading::contribution);
    return driverList(
            text("Raised by"),
            forecast.drivers().stream()
                .filter(r -> r.contribution() > MIN_CONTRIBUTION)
                .sorted(up)
                .toList())
        + driverList(
            text("Lowered by"),
            forecast.drivers().stream()
                .filter(r -> r.contribution() < -MIN_CONTRIBUTION)
                .sorted(down)
                .toList())
        + missing()
        + PreviousModelText.of(forecast).map(said -> "\n" + said).orElse("");
  }

  private static String driverList(String how, List<DriverReading> readings) {
    return readings.isEmpty()
        ? ""
        : "\n*"
            + how
            + ":* "
            + readings.stream()
                .limit(MAX_DRIVERS)
                .map(DriverText::of)
                .collect(Collectors.joining("; "))
            + ".";
  }

  private String missing() {
    var topics = forecast.missingDrivers().stream().map(DriverText::topic).distinct().toList();
    return topics.isEmpty()
        ? ""
        : text("\n*Not known, so not counted:* {0}.", String.join(", ", topics));
  }
}
