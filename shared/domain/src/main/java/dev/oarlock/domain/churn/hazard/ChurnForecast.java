package dev.oarlock.domain.churn.hazard;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.PredictionIntervals;
import dev.oarlock.domain.churn.estimate.Probability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// The probability that an account churns within so many days, and at its next renewal.
/// `observedChurns` is the number of past churns that the version `model` was trained on: 0 means
/// an expert prior on `annualBaseRate`. `intervals` are the 90 % prediction intervals; old
/// forecasts have none. The log-odds of churn within the first 30 days are `intercept` plus all
/// contributions.
public record ChurnForecast(
    LocalDate day,
    Probability within30,
    Probability within90,
    Probability within180,
    Probability within365,
    Optional<ChurnAtRenewal> atRenewal,
    Probability annualBaseRate,
    int observedChurns,
    String model,
    double intercept,
    List<DriverReading> drivers,
    List<Driver> missingDrivers,
    Optional<PredictionIntervals> intervals,
    Optional<PreviousForecast> previous) {

  /// The probability that the account does not renew on `on`.
  public record ChurnAtRenewal(LocalDate on, Probability probability) {}

  private static final int PREVIOUS_SHOWN_DAYS = 30;
  private static final int YEAR_DAYS = 365;

  /// The last forecast of the model before, so that nobody mistakes a change of model for a change
  /// of the account: its version, the day it was replaced, its probability within 90 days and,
  /// unless stored before it was kept, that of the model after it on that day.
  public record PreviousForecast(
      String model, LocalDate until, Probability within90, Optional<Probability> replacedBy) {}

  public ChurnForecast {
    drivers = List.copyOf(drivers);
    missingDrivers = List.copyOf(missingDrivers);
  }

  /// The same with the forecast of the model before, if it was replaced in the last month.
  public ChurnForecast withPrevious(ChurnForecast earlierForecast) {
    var replaced =
        new PreviousForecast(
            earlierForecast.model, day, earlierForecast.within90, Optional.of(within90));
    var known =
        model.equals(earlierForecast.model)
            ? earlierForecast.previous.filter(
                it -> it.until.isAfter(day.minusDays(PREVIOUS_SHOWN_DAYS)))
            : Optional.of(replaced);
    return new ChurnForecast(
        day,
        within30,
        within90,
        within180,
        within365,
        atRenewal,
        annualBaseRate,
        observedChurns,
        model,
        intercept,
        drivers,
        missingDrivers,
        intervals,
        known);
  }

  /// What an average customer's probability is within so many days, at the base rate.
  public Probability averageWithin(int days) {
    return new Probability(1 - Math.pow(1 - annualBaseRate.value(), days / (double) YEAR_DAYS));
  }

  /// Whether it is less likely to churn than the average customer: at its renewal, or within 90
  /// days where none is known.
  public boolean isBelowAverage() {
    return atRenewal
        .map(at -> at.probability().readsBelow(annualBaseRate))
        .orElseGet(() -> within90.readsBelow(averageWithin(90)));
  }

  /// Whether people would read the same: all probabilities, shown to 0.1 %, and the renewal's day.
  public boolean displaysSameAs(ChurnForecast other) {
    return displayed().equals(other.displayed());
  }

  /// Whether the forecast of another day would read the same: its next renewal, and its
  /// probabilities within so many days.
  boolean displaysSameAs(LocalDate other, Optional<LocalDate> renewal, IntToDoubleFunction within) {
    return atRenewal.map(ChurnAtRenewal::on).equals(renewal)
        && displaysSame(within30, within.applyAsDouble(30))
        && displaysSame(within90, within.applyAsDouble(90))
        && displaysSame(within180, within.applyAsDouble(180))
        && displaysSame(within365, within.applyAsDouble(365))
        && atRenewal.stream()
            .allMatch(at -> displaysSame(at.probability(), probabilityAt(at, other, within)));
  }

  private static double probabilityAt(
      ChurnAtRenewal at, LocalDate day, IntToDoubleFunction within) {
    return within.applyAsDouble(
        Math.max(1, Math.toIntExact(ChronoUnit.DAYS.between(day, at.on()))));
  }

  private static boolean displaysSame(Probability one, double other) {
    return perMille(one) == perMille(new Probability(other));
  }

  private List<Object> displayed() {
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
