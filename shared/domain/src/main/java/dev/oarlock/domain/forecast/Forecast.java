package dev.oarlock.domain.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// The chance that an account leaves within so many days, and at its next renewal. `labels` is the
/// number of past churns that the version `model` has learned from: 0 means an expert prior on
/// `annualBaseRate`. `bands` are where the probabilities may lie; forecasts of long ago had none.
/// The log-odds of leaving within the first 30 days are `intercept` plus all contributions.
public record Forecast(
    LocalDate day,
    Probability within30,
    Probability within90,
    Probability within180,
    Probability within365,
    Optional<AtRenewal> atRenewal,
    Probability annualBaseRate,
    int labels,
    String model,
    double intercept,
    List<DriverReading> drivers,
    List<Driver> missing,
    Optional<Bands> bands,
    Optional<Earlier> earlier) {

  /// The chance that it does not renew on `on`.
  public record AtRenewal(LocalDate on, Probability probability) {}

  private static final int EARLIER_COUNTS_DAYS = 30;

  /// What another model had said last, so that nobody takes a change of models for one of the
  /// account: its version, on which day it was replaced, and the chance within 90 days.
  public record Earlier(String model, LocalDate until, Probability within90) {}

  public Forecast {
    drivers = List.copyOf(drivers);
    missing = List.copyOf(missing);
  }

  /// The same, with what another model had said of the account until a month ago.
  public Forecast after(Forecast before) {
    var replaced = new Earlier(before.model, day, before.within90);
    var known =
        model.equals(before.model)
            ? before.earlier.filter(it -> it.until.isAfter(day.minusDays(EARLIER_COUNTS_DAYS)))
            : Optional.of(replaced);
    return new Forecast(
        day,
        within30,
        within90,
        within180,
        within365,
        atRenewal,
        annualBaseRate,
        labels,
        model,
        intercept,
        drivers,
        missing,
        bands,
        known);
  }

  /// Whether people would read the same: all probabilities, shown to 0.1 %, and the renewal's day.
  public boolean looksLike(Forecast other) {
    return shown().equals(other.shown());
  }

  /// Whether what another day says would read the same: its next renewal, and its chances within so
  /// many days.
  boolean looksLike(LocalDate other, Optional<LocalDate> renewal, IntToDoubleFunction within) {
    return atRenewal.map(AtRenewal::on).equals(renewal)
        && reads(within30, within.applyAsDouble(30))
        && reads(within90, within.applyAsDouble(90))
        && reads(within180, within.applyAsDouble(180))
        && reads(within365, within.applyAsDouble(365))
        && atRenewal.stream().allMatch(at -> reads(at.probability(), by(at, other, within)));
  }

  private static double by(AtRenewal at, LocalDate day, IntToDoubleFunction within) {
    return within.applyAsDouble(Math.toIntExact(ChronoUnit.DAYS.between(day, at.on())));
  }

  private static boolean reads(Probability one, double other) {
    return perMille(one) == perMille(new Probability(other));
  }

  private List<Object> shown() {
    return List.of(
        perMille(within30),
        perMille(within90),
        perMille(within180),
        perMille(within365),
        atRenewal.map(renewal -> List.of(renewal.on(), perMille(renewal.probability()))));
  }

  private static long perMille(Probability probability) {
    return Math.round(1000 * probability.value());
  }
}
