package dev.oarlock.slack.view;

import dev.oarlock.domain.forecast.Bands;
import dev.oarlock.domain.forecast.DriverReading;
import dev.oarlock.domain.forecast.Forecast;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.forecast.Range;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.DriverWords;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The forecast of a card: chances beside the base rate, and what raises or lowers them.
record ForecastPart(Forecast forecast, LocalDate today) {
  private static final int MOST_DRIVERS = 3;
  private static final double WORTH_SAYING = 0.05; // log-odds: less than a twentieth of the odds

  String chances() {
    return "*Chance that they leave:* " + horizons() + " (" + basis() + ").";
  }

  /// That another model had said something else, for as long as people may remember it.
  private String earlier() {
    return forecast
        .earlier()
        .map(it ->
            "\n*Forecast by another model* since %s: the one before said %s within 90 days."
                .formatted(DayWords.of(it.until()), ChanceWords.of(it.within90())))
        .orElse("");
  }

  String spoken() {
    return "The chance that they leave is " + horizons() + " (" + basis() + ").";
  }

  private String basis() {
    return ChanceWords.basis(forecast)
        + (forecast.bands().isPresent() ? "; in brackets the 90 % band" : "");
  }

  private String horizons() {
    return chance(forecast.within30(), Bands::within30)
        + " within 30 days, "
        + chance(forecast.within90(), Bands::within90)
        + " within 90, "
        + chance(forecast.within180(), Bands::within180)
        + " within 180 and "
        + chance(forecast.within365(), Bands::within365)
        + " within 365"
        + forecast.atRenewal().map(this::atRenewal).orElse("");
  }

  private String chance(Probability probability, Function<Bands, Range> band) {
    return ChanceWords.of(probability, forecast.bands().map(band));
  }

  private String atRenewal(Forecast.AtRenewal renewal) {
    return "; "
        + ChanceWords.of(renewal.probability(), forecast.bands().flatMap(Bands::atRenewal))
        + " at the renewal on "
        + DayWords.of(renewal.on());
  }

  String drivers() {
    var up = Comparator.comparingDouble(DriverReading::contribution).reversed();
    var down = Comparator.comparingDouble(DriverReading::contribution);
    return said(
            "Raised by",
            forecast.drivers().stream()
                .filter(r -> r.contribution() > WORTH_SAYING)
                .sorted(up)
                .toList())
        + said(
            "Lowered by",
            forecast.drivers().stream()
                .filter(r -> r.contribution() < -WORTH_SAYING)
                .sorted(down)
                .toList())
        + missing()
        + earlier();
  }

  private static String said(String how, List<DriverReading> readings) {
    return readings.isEmpty()
        ? ""
        : "\n*"
            + how
            + ":* "
            + readings.stream()
                .limit(MOST_DRIVERS)
                .map(DriverWords::of)
                .collect(Collectors.joining("; "))
            + ".";
  }

  private String missing() {
    var topics = forecast.missing().stream().map(DriverWords::topic).distinct().toList();
    return topics.isEmpty()
        ? ""
        : "\n*Not known, so not counted:* " + String.join(", ", topics) + ".";
  }
}
