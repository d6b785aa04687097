package dev.oarlock.slack.view.forecast;

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
    return "*Churn probability:* "
        + forecast
            .atRenewal()
            .map(it ->
                (it.on().isBefore(today)
                        ? "*%s* that the renewal due on %s is never signed"
                        : "*%s* at the renewal on %s")
                    .formatted(ProbabilityText.of(it.probability()), DayText.of(it.on())))
            .orElseGet(() -> "*" + ProbabilityText.of(forecast.within90()) + "* within 90 days")
        + "; "
        + ProbabilityText.average(forecast)
        + ".";
  }

  public String probabilities() {
    return "*Churn probability:* " + horizons() + " (" + basis() + ").";
  }

  /// Why an account is at risk though less likely to churn than most: what put it there counts by
  /// itself, and the forecast weighs it against all else.
  public String althoughAtRisk() {
    return !forecast.isBelowAverage()
        ? ""
        : "\n"
            + "*At risk although the forecast is below average*: what put it at risk counts by"
            + " itself, the forecast weighs it against all that is known"
            + lowered().map(it -> ", such as " + it).orElse("")
            + ".";
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
        + (forecast.intervals().isPresent() ? "; in brackets the 90 % interval" : "");
  }

  private String horizons() {
    return probability(forecast.within30(), PredictionIntervals::within30)
        + " within 30 days, "
        + probability(forecast.within90(), PredictionIntervals::within90)
        + " within 90, "
        + probability(forecast.within180(), PredictionIntervals::within180)
        + " within 180 and "
        + probability(forecast.within365(), PredictionIntervals::within365)
        + " within 365"
        + forecast.atRenewal().map(this::atRenewal).orElse("");
  }

  private String probability(
      Probability probability, Function<PredictionIntervals, PredictionInterval> interval) {
    return ProbabilityText.of(probability, forecast.intervals().map(interval));
  }

  private String atRenewal(ChurnForecast.ChurnAtRenewal renewal) {
    return "; "
        + ProbabilityText.of(
            renewal.probability(), forecast.intervals().flatMap(PredictionIntervals::atRenewal))
        + " at the renewal on "
        + DayText.of(renewal.on());
  }

  public String drivers() {
    var up = Comparator.comparingDouble(DriverReading::contribution).reversed();
    var down = Comparator.comparingDouble(DriverReading::contribution);
    return driverList(
            "Raised by",
            forecast.drivers().stream()
                .filter(r -> r.contribution() > MIN_CONTRIBUTION)
                .sorted(up)
                .toList())
        + driverList(
            "Lowered by",
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
        : "\n*Not known, so not counted:* " + String.join(", ", topics) + ".";
  }
}
