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
import java.util.OptionalDouble;

/// How likely an account leaves in a stretch of 30 days, given its drivers: a logistic hazard, the
/// same for all horizons. `intercept` and `effects` are log-odds, `doubt` is how far they may be
/// off; `averageLock` (0-1) is the lock-in of the average account, so that one whose contracts are
/// unknown counts as average; `scales` are the book that accounts are measured against; `labels` is
/// the number of past churns learned from. `version` is its name.
public record HazardModel(
    String version,
    double intercept,
    Map<Driver, Effect> effects,
    Doubt doubt,
    double averageLock,
    Scales scales,
    Probability annualBaseRate,
    int labels) {
  /// The version of the expert's prior, which has learned from nobody.
  public static final String EXPERT = "expert";

  /// How far ahead [#nextChange] looks.
  private static final int LOOK_AHEAD_YEARS = 3;

  public HazardModel {
    var copy = new EnumMap<Driver, Effect>(Driver.class);
    copy.putAll(effects);
    effects = Collections.unmodifiableMap(copy);
    var width = 1 + effects.values().stream().mapToInt(Effect::width).sum();
    if (doubt.width() != width) {
      throw new IllegalArgumentException(
          "doubt about " + doubt.width() + " weights, not about " + width);
    }
  }

  /// Log-odds a unit of a driver.
  public double weight(Driver driver) {
    return effects.getOrDefault(driver, Effect.straight(0)).weight();
  }

  /// How far that weight may be off: its standard deviation.
  public double spread(Driver driver) {
    var before = effects.entrySet().stream().filter(it -> it.getKey().compareTo(driver) < 0);
    var at = 1 + before.mapToInt(it -> it.getValue().width()).sum();
    return Math.sqrt(doubt.covariance(at, at));
  }

  /// The same model in another book.
  public HazardModel in(Scales book) {
    return new HazardModel(
        version, intercept, effects, doubt, averageLock, book, annualBaseRate, labels);
  }

  /// The same model under another name.
  public HazardModel named(String name) {
    return new HazardModel(
        name, intercept, effects, doubt, averageLock, scales, annualBaseRate, labels);
  }

  /// The model without any history: expert weights and a stated base rate, over 0 and under 1.
  public static HazardModel expert(Probability annualBaseRate) {
    return ExpertPrior.on(annualBaseRate);
  }

  /// Never fails: what is not known about the account counts as average and is named as missing.
  public Forecast forecast(Facts facts, LocalDate today) {
    return forecast(source(facts).on(today));
  }

  /// The chance of having left so many days from a day; what [#forecast] says for any horizon.
  public Probability within(Facts facts, LocalDate today, int days) {
    return new Way(this, source(facts).on(today)).until(days).probability();
  }

  /// The same for several horizons at once, each not shorter than the one before, with how each
  /// moves with the doubt about the weights.
  public List<Prospect> ahead(Facts facts, LocalDate today, List<Integer> days) {
    var way = new Way(this, source(facts).on(today));
    return days.stream().map(way::prospect).toList();
  }

  /// The chance of having left so many days after an account was seen.
  public Probability within(Sighting seen, int days) {
    return new Way(this, seen.on(scales)).until(days).probability();
  }

  /// The first day after that of a forecast on which time alone, without any signal, changes what
  /// people read of it ([Forecast#looksLike]); empty when that is not within three years.
  public Optional<LocalDate> nextChange(Facts facts, Forecast said) {
    return nextChange(facts, said, said.day().plusYears(LOOK_AHEAD_YEARS));
  }

  /// The same, not looked for beyond a day on which something else changes anyway: each day that is
  /// tried costs most of a forecast.
  public Optional<LocalDate> nextChange(Facts facts, Forecast said, LocalDate last) {
    var source = source(facts);
    var turn = source.nextTurn(said.day()).filter(day -> !day.isAfter(last));
    while (turn.isPresent() && looksLike(source.on(turn.get()), said)) {
      turn = source.nextTurn(turn.get()).filter(day -> !day.isAfter(last));
    }
    return turn;
  }

  private boolean looksLike(Outlook outlook, Forecast said) {
    var way = new Way(this, outlook);
    return said.looksLike(outlook.day(), outlook.exits().next(), way::left);
  }

  private Outlook.Source source(Facts facts) {
    return Outlook.Source.of(facts, scales);
  }

  Forecast forecast(Outlook outlook) {
    var now = outlook.during(0, Tenure.MONTH);
    var renewal = outlook.exits().next();
    var days = renewal.map(on -> Math.toIntExact(ChronoUnit.DAYS.between(outlook.day(), on)));
    var chances = Chances.of(new Way(this, outlook), days);
    return new Forecast(
        outlook.day(),
        chances.within(30),
        chances.within(90),
        chances.within(180),
        chances.within(365),
        renewal.map(on -> new AtRenewal(on, chances.within(days.orElseThrow()))),
        annualBaseRate,
        labels,
        version,
        intercept,
        readings(now),
        now.missing(),
        Optional.of(chances.bands()),
        Optional.empty());
  }

  /// The chance of having left so many days from now.
  double leaving(Outlook outlook, int days) {
    return new Way(this, outlook).until(days).probability().value();
  }

  /// The log-odds of leaving in a stretch of 30 days with these drivers.
  double logOdds(DriverValues values) {
    double sum = intercept;
    for (var known : values.known().entrySet()) {
      sum += adds(known.getKey(), known.getValue());
    }
    return sum;
  }

  /// By how much each weight counts in these log-odds, the intercept first.
  double[] row(DriverValues values) {
    var row = new double[doubt.width()];
    row[0] = 1;
    int at = 1;
    for (var effect : effects.entrySet()) {
      var value = counted(effect.getKey(), values);
      if (value.isPresent()) {
        effect.getValue().shapes(value.getAsDouble(), row, at);
      }
      at += effect.getValue().width();
    }
    return row;
  }

  /// A driver as it counts: that of being locked in by its distance from the average account's.
  public OptionalDouble counted(Driver driver, DriverValues values) {
    var value = values.of(driver);
    return value.isEmpty() ? value : OptionalDouble.of(centred(driver, value.getAsDouble()));
  }

  private List<DriverReading> readings(DriverValues values) {
    return values.known().entrySet().stream()
        .map(known -> reading(known.getKey(), known.getValue()))
        .toList();
  }

  private DriverReading reading(Driver driver, double value) {
    return new DriverReading(driver, value, scales.measured(driver, value), adds(driver, value));
  }

  /// To the log-odds.
  private double adds(Driver driver, double value) {
    var effect = effects.get(driver);
    return effect == null ? 0 : effect.at(centred(driver, value));
  }

  private double centred(Driver driver, double value) {
    return driver == Driver.LOCKED ? value - averageLock : value;
  }
}
