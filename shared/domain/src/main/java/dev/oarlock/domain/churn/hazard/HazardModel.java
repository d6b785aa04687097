package dev.oarlock.domain.churn.hazard;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.churn.estimate.CoefficientCovariance;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.SurvivalEstimate;
import dev.oarlock.domain.churn.feature.AccountTenure;
import dev.oarlock.domain.churn.feature.CovariatePath;
import dev.oarlock.domain.churn.feature.FeatureSnapshot;
import dev.oarlock.domain.churn.hazard.ChurnForecast.ChurnAtRenewal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A discrete-time hazard model: the probability that an account churns in a period of 30 days,
/// given its drivers, by a logistic hazard that is the same for all periods. `intercept` and
/// `effects` are log-odds and `covariance` is their uncertainty. `averageLockIn` (0-1) is the
/// lock-in of the average account, so that an account with unknown contracts counts as average.
/// `scales` standardize the features; `observedChurns` is the number of past churns it was trained
/// on; `version` is its name. The file is longer than most because all that is computed from the
/// coefficients alone stays beside them.
public record HazardModel(
    String version,
    double intercept,
    Map<Driver, DriverEffect> effects,
    CoefficientCovariance covariance,
    double averageLockIn,
    FeatureScales scales,
    Probability annualBaseRate,
    int observedChurns) {
  /// The version of the expert prior, which no data was used for.
  public static final String EXPERT = "expert";

  private static final Driver[] ALL_DRIVERS = Driver.values();

  /// How far ahead [#nextChange] looks.
  private static final int LOOK_AHEAD_YEARS = 3;

  public HazardModel {
    var copy = new EnumMap<Driver, DriverEffect>(Driver.class);
    copy.putAll(effects);
    effects = Collections.unmodifiableMap(copy);
    var width = 1 + effects.values().stream().mapToInt(DriverEffect::weightCount).sum();
    if (covariance.size() != width) {
      throw new IllegalArgumentException(
          "covariance of " + covariance.size() + " coefficients, not of " + width);
    }
  }

  /// Log-odds a unit of a driver.
  public double weight(Driver driver) {
    return effects.getOrDefault(driver, DriverEffect.linear(0)).weight();
  }

  /// The standard error of that weight.
  public double standardError(Driver driver) {
    var before = effects.entrySet().stream().filter(it -> it.getKey().compareTo(driver) < 0);
    var at = 1 + before.mapToInt(it -> it.getValue().weightCount()).sum();
    return Math.sqrt(covariance.between(at, at));
  }

  /// The same model with the scales of another portfolio.
  public HazardModel scaledBy(FeatureScales portfolioScales) {
    return new HazardModel(
        version,
        intercept,
        effects,
        covariance,
        averageLockIn,
        portfolioScales,
        annualBaseRate,
        observedChurns);
  }

  /// The same model under another name.
  public HazardModel withVersion(String name) {
    return new HazardModel(
        name,
        intercept,
        effects,
        covariance,
        averageLockIn,
        scales,
        annualBaseRate,
        observedChurns);
  }

  /// The model without any history: expert weights and a stated base rate, over 0 and under 1.
  public static HazardModel expert(Probability annualBaseRate) {
    return expert(new AnnualBaseRate(annualBaseRate, true));
  }

  /// The same with a base rate that may be assumed, which is then hardly trusted.
  public static HazardModel expert(AnnualBaseRate baseRate) {
    return ExpertPrior.withBaseRate(baseRate);
  }

  /// Whether nothing but a base rate that nobody stated says how many churn.
  public boolean isBaseRateAssumed() {
    var assumed = AnnualBaseRate.assumed().deviation();
    return observedChurns == 0 && covariance.between(0, 0) >= assumed * assumed;
  }

  /// The same with the expert's weights of the signs that it was trained without: what they tell is
  /// not unknown because no data of then showed it.
  public HazardModel withExpertSigns() {
    return ExpertPrior.withSigns(this);
  }

  /// Never fails: an unknown driver counts as average and is named as missing.
  public ChurnForecast forecast(Facts facts, LocalDate today) {
    return forecast(covariateSource(facts).pathFrom(today));
  }

  /// The probability of churn within so many days, for any horizon.
  public Probability churnWithin(Facts facts, LocalDate today, int days) {
    return new Probability(churnProbability(covariateSource(facts).pathFrom(today), days));
  }

  /// The same for several horizons in ascending order, each with its loadings on the uncertainty of
  /// the coefficients.
  public List<ChurnEstimate> estimates(Facts facts, LocalDate today, List<Integer> days) {
    var curve = new SurvivalCurve(this, covariateSource(facts).pathFrom(today));
    return days.stream().map(curve::churnEstimate).toList();
  }

  /// The probability of churn within so many days after a snapshot.
  public Probability churnWithin(FeatureSnapshot snapshot, int days) {
    return new Probability(churnProbability(snapshot.path(scales), days));
  }

  /// The same with its 90 % interval.
  public SurvivalEstimate estimate(FeatureSnapshot snapshot, int days) {
    return new SurvivalCurve(this, snapshot.path(scales)).survivalEstimate(days);
  }

  /// The first day after that of a forecast on which time alone, without any signal, changes what
  /// people read of it ([ChurnForecast#displaysSameAs]); empty if there is none within three years.
  public Optional<LocalDate> nextChange(Facts facts, ChurnForecast forecast) {
    return nextChange(facts, forecast, forecast.day().plusYears(LOOK_AHEAD_YEARS));
  }

  /// The same, but searched only up to `last`, because each day that is tried costs nearly as much
  /// as a forecast.
  public Optional<LocalDate> nextChange(Facts facts, ChurnForecast forecast, LocalDate last) {
    var timeline = covariateSource(facts).timelineFrom(forecast.day());
    while (timeline.advance(last)) {
      var path = timeline.path();
      if (!displaysSame(path, forecast)) {
        return Optional.of(path.day());
      }
    }
    return Optional.empty();
  }

  private boolean displaysSame(CovariatePath path, ChurnForecast forecast) {
    var curve = new SurvivalCurve(this, path);
    return forecast.displaysSameAs(
        path.day(), path.exitOpportunities().nextRenewal(), curve::churnProbability);
  }

  private CovariatePath.CovariateSource covariateSource(Facts facts) {
    return CovariatePath.CovariateSource.of(facts, scales);
  }

  ChurnForecast forecast(CovariatePath path) {
    var now = path.valuesBetween(0, AccountTenure.MONTH_DAYS);
    var renewal = path.exitOpportunities().nextRenewal();
    var days = path.exitOpportunities().daysToNextRenewal();
    var estimates = HorizonEstimates.of(new SurvivalCurve(this, path), days);
    return new ChurnForecast(
        path.day(),
        estimates.churnWithin(30),
        estimates.churnWithin(90),
        estimates.churnWithin(180),
        estimates.churnWithin(365),
        renewal.map(on -> new ChurnAtRenewal(on, estimates.churnWithin(days.orElseThrow()))),
        annualBaseRate,
        observedChurns,
        version,
        intercept,
        readings(now),
        now.missing(),
        Optional.of(estimates.intervals()),
        Optional.empty());
  }

  /// The probability of churn within so many days.
  double churnProbability(CovariatePath path, int days) {
    return new SurvivalCurve(this, path).churnProbability(days);
  }

  /// The log-odds of churn in a period of 30 days with these drivers.
  double logOdds(DriverValues values) {
    double sum = intercept;
    for (var driver : ALL_DRIVERS) {
      sum += values.knows(driver) ? contribution(driver, values.valueOf(driver)) : 0;
    }
    return sum;
  }

  /// The design row of these drivers, the intercept first.
  double[] designRow(DriverValues values) {
    var row = new double[covariance.size()];
    row[0] = 1;
    int at = 1;
    for (var driver : ALL_DRIVERS) {
      var effect = effects.get(driver);
      if (effect != null && values.knows(driver)) {
        effect.fillRow(centered(driver, values.valueOf(driver)), row, at);
      }
      at += effect == null ? 0 : effect.weightCount();
    }
    return row;
  }

  /// A driver as it enters the model: lock-in is centered on that of the average account.
  public OptionalDouble centeredValue(Driver driver, DriverValues values) {
    var value = values.of(driver);
    return value.isEmpty() ? value : OptionalDouble.of(centered(driver, value.getAsDouble()));
  }

  private List<DriverReading> readings(DriverValues values) {
    return values.known().entrySet().stream()
        .filter(known -> !known.getKey().isSign() || known.getValue() > 0)
        .map(known -> reading(known.getKey(), known.getValue()))
        .toList();
  }

  private DriverReading reading(Driver driver, double value) {
    return new DriverReading(
        driver, value, scales.unscale(driver, value), contribution(driver, value));
  }

  /// The contribution to the log-odds.
  private double contribution(Driver driver, double value) {
    var effect = effects.get(driver);
    return effect == null ? 0 : effect.logOdds(centered(driver, value));
  }

  private double centered(Driver driver, double value) {
    return driver == Driver.LOCKED ? value - averageLockIn : value;
  }
}
