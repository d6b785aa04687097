package dev.oarlock.domain.forecast;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.forecast.Forecast.AtRenewal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How likely an account leaves in a stretch of 30 days, given its drivers: a logistic hazard, the
/// same for all horizons. `intercept` and `weights` are log-odds; `averageLock` (0-1) is the
/// lock-in of the average account, so that one whose contracts are unknown counts as average;
/// `labels` is the number of past churns learned from.
public record HazardModel(
    double intercept,
    Map<Driver, Double> weights,
    double averageLock,
    Probability annualBaseRate,
    int labels) {
  /// How far ahead [#nextChange] looks.
  private static final int LOOK_AHEAD_YEARS = 3;

  public HazardModel {
    var copy = new EnumMap<Driver, Double>(Driver.class);
    copy.putAll(weights);
    weights = Collections.unmodifiableMap(copy);
  }

  /// The model without any history: expert weights and a stated base rate, over 0 and under 1.
  public static HazardModel expert(Probability annualBaseRate) {
    return ExpertPrior.on(annualBaseRate);
  }

  /// Never fails: what is not known about the account counts as average and is named as missing.
  public Forecast forecast(Facts facts, LocalDate today) {
    return forecast(Outlook.Source.of(facts).on(today));
  }

  /// The chance of having left so many days from a day; what [#forecast] says for any horizon.
  public Probability within(Facts facts, LocalDate today, int days) {
    return new Probability(leaving(Outlook.Source.of(facts).on(today), days));
  }

  /// The first day after `today` on which time alone, without any signal, changes what people read
  /// ([Forecast#looksLike]); empty when that is not within three years.
  public Optional<LocalDate> nextChange(Facts facts, LocalDate today) {
    var source = Outlook.Source.of(facts);
    var said = forecast(source.on(today));
    var limit = today.plusYears(LOOK_AHEAD_YEARS);
    var turn = source.nextTurn(today);
    while (turn.isPresent() && forecast(source.on(turn.get())).looksLike(said)) {
      turn = source.nextTurn(turn.get()).filter(day -> !day.isAfter(limit));
    }
    return turn.filter(day -> !day.isAfter(limit));
  }

  Forecast forecast(Outlook outlook) {
    var now = outlook.during(0, Tenure.MONTH);
    return new Forecast(
        outlook.day(),
        new Probability(leaving(outlook, 30)),
        new Probability(leaving(outlook, 90)),
        new Probability(leaving(outlook, 180)),
        new Probability(leaving(outlook, 365)),
        outlook.exits().next().map(on -> atRenewal(outlook, on)),
        annualBaseRate,
        labels,
        intercept,
        readings(now),
        now.missing());
  }

  private AtRenewal atRenewal(Outlook outlook, LocalDate on) {
    var days = Math.toIntExact(ChronoUnit.DAYS.between(outlook.day(), on));
    return new AtRenewal(on, new Probability(leaving(outlook, days)));
  }

  /// The chance of having left so many days from now. The last stretch may be shorter than 30 days:
  /// its hazard shrinks with it, unless a renewal or the end of notice falls in it, because those
  /// are one decision however short the stretch around them.
  double leaving(Outlook outlook, int days) {
    double logStay = 0;
    for (int from = 0; from < days; from += Tenure.MONTH) {
      var to = Math.min(from + Tenure.MONTH, days);
      var values = outlook.during(from, to);
      var share = decides(values) ? 1 : (to - from) / (double) Tenure.MONTH;
      logStay -= share * softplus(logOdds(values));
    }
    return -Math.expm1(logStay);
  }

  private static boolean decides(DriverValues values) {
    return values.of(Driver.RENEWAL).orElse(0) > 0 || values.of(Driver.NOTICE).orElse(0) > 0;
  }

  /// The log-odds of leaving in a stretch of 30 days with these drivers.
  double logOdds(DriverValues values) {
    return intercept + readings(values).stream().mapToDouble(DriverReading::contribution).sum();
  }

  private List<DriverReading> readings(DriverValues values) {
    return values.known().entrySet().stream()
        .map(known -> reading(known.getKey(), known.getValue()))
        .toList();
  }

  private DriverReading reading(Driver driver, double value) {
    var centre = driver == Driver.LOCKED ? averageLock : 0;
    var contribution = weights.getOrDefault(driver, 0.0) * (value - centre) + 0.0; // never -0.0
    return new DriverReading(driver, value, contribution);
  }

  /// `ln(1 + e^x)`, which is minus the logarithm of the chance to stay; finite for any `x`.
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
