package dev.oarlock.domain.churn.hazard;

import static java.util.Map.entry;

import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.driver.FeatureScale;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.estimate.CoefficientCovariance;
import dev.oarlock.domain.churn.feature.AccountTenure;
import dev.oarlock.domain.churn.feature.CovariatePath;
import dev.oarlock.domain.churn.feature.ExitOpportunities;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/// The prior before any observed churn: an expert weight for each driver (log-odds a unit), with
/// the lock-in of the average account set so that it churns within a year at the stated base rate.
final class ExpertPrior {
  /// Validated on six public data sets without any labels. Those of the signs are our own
  /// assumptions, and two more are: about one notice in thirty is withdrawn; and renewals that come
  /// late come by a mean of [ExitOpportunities#MEAN_DAYS_LATE] days, exponentially distributed, so
  /// that by Bayes' rule each such span without a signature adds 1 to the log-odds of churn.
  static final Map<Driver, Double> WEIGHTS =
      Map.ofEntries(
          entry(Driver.RECENCY, 0.6),
          entry(Driver.TREND, 0.5),
          entry(Driver.LEVEL, 0.5),
          entry(Driver.BREADTH, 0.3),
          entry(Driver.SUPPORT, 0.3),
          entry(Driver.SENTIMENT, 0.4),
          entry(Driver.BILLING, 0.5),
          entry(Driver.SPONSOR, 0.8),
          entry(Driver.PRICE, 0.2),
          entry(Driver.EXEC, 0.2),
          entry(Driver.TENURE, 0.4),
          entry(Driver.VALUE, 0.2),
          entry(Driver.CONTRACT_FLEX, 0.7),
          entry(Driver.CONTRACT_MULTI, -0.5),
          entry(Driver.RENEWAL, 1.0),
          entry(Driver.LOCKED, -2.5),
          entry(Driver.NOTICE, 8.0),
          entry(Driver.RENEWAL_NEAR, 0.0),
          entry(Driver.OVERDUE, 1.0),
          entry(Driver.COMPETITOR_EVALUATED, 1.5),
          entry(Driver.COMPANY_SOLD, 1.5),
          entry(Driver.LEADERSHIP_CHANGED, 0.5),
          entry(Driver.SERVICE_DISRUPTED, 0.7),
          entry(Driver.FEATURES_BLOCKING, 0.4),
          entry(Driver.GONE_DARK, 0.5),
          entry(Driver.ESCALATIONS, 0.3),
          entry(Driver.USAGE_COLLAPSED, 0.3),
          entry(Driver.WENT_SILENT, 0.4),
          entry(Driver.PULSE_LOWEST, 0.8),
          entry(Driver.PAYMENT_STOPPED, 0.6),
          entry(Driver.INVOICE_WRITTEN_OFF, 0.8),
          entry(Driver.NEVER_USED, 0.8),
          entry(Driver.NOT_LIVE, 0.5),
          entry(Driver.NOTICE_IN_DOUBT, 2.5));

  /// Standard deviations of the weights, measured on the same data sets: effects of contracts vary
  /// more between portfolios than effects of behaviour.
  private static final double CONTRACT_DEVIATION = 0.6;

  private static final double BEHAVIOUR_DEVIATION = 0.33;

  /// Nobody measured the signs.
  private static final double SIGN_DEVIATION = 0.5;

  private static final Set<Driver> CONTRACT_DRIVERS =
      EnumSet.of(
          Driver.CONTRACT_FLEX,
          Driver.CONTRACT_MULTI,
          Driver.RENEWAL,
          Driver.LOCKED,
          Driver.NOTICE,
          Driver.RENEWAL_NEAR,
          Driver.OVERDUE);

  private static final Map<Driver, DriverEffect> EFFECTS = effects();
  private static final CoefficientCovariance STATED =
      covariance(AnnualBaseRate.stated(0.1).deviation());
  private static final CoefficientCovariance ASSUMED =
      covariance(AnnualBaseRate.assumed().deviation());

  private ExpertPrior() {}

  private static CoefficientCovariance covariance(double baseRateDeviation) {
    return CoefficientCovariance.independent(
        DoubleStream.concat(
            DoubleStream.of(baseRateDeviation),
            EFFECTS.keySet().stream().mapToDouble(ExpertPrior::deviation)));
  }

  static HazardModel withBaseRate(AnnualBaseRate base) {
    var annualBaseRate = base.rate();
    var intercept = monthlyLogOdds(annualBaseRate.value());
    double low = 0;
    double high = 1;
    for (double middle = 0.5; low < middle && middle < high; middle = (low + high) / 2) {
      if (annualChurn(model(intercept, middle, base)) < annualBaseRate.value()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return model(intercept, (low + high) / 2, base);
  }

  private static HazardModel model(double intercept, double averageLockIn, AnnualBaseRate base) {
    return new HazardModel(
        HazardModel.EXPERT,
        intercept,
        EFFECTS,
        base.stated() ? STATED : ASSUMED,
        averageLockIn,
        FeatureScales.shipped(),
        base.rate(),
        0);
  }

  private static Map<Driver, DriverEffect> effects() {
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    WEIGHTS.forEach((driver, weight) -> effects.put(driver, DriverEffect.linear(weight)));
    return Collections.unmodifiableMap(effects);
  }

  /// The model with the expert's effects of the signs, which it was trained without.
  static HazardModel withSigns(HazardModel model) {
    var signs =
        EFFECTS.keySet().stream()
            .filter(driver -> driver.isSign() && !model.effects().containsKey(driver))
            .toList();
    var effects = new EnumMap<Driver, DriverEffect>(Driver.class);
    effects.putAll(model.effects());
    signs.forEach(sign -> effects.put(sign, DriverEffect.linear(WEIGHTS.getOrDefault(sign, 0.0))));
    return new HazardModel(
        model.version(),
        model.intercept(),
        effects,
        model.covariance().extendedBy(signs.stream().mapToDouble(ExpertPrior::deviation)),
        model.averageLockIn(),
        model.scales(),
        model.annualBaseRate(),
        model.observedChurns());
  }

  private static double deviation(Driver driver) {
    if (driver.isSign()) {
      return SIGN_DEVIATION;
    }
    return CONTRACT_DRIVERS.contains(driver) ? CONTRACT_DEVIATION : BEHAVIOUR_DEVIATION;
  }

  /// The constant log-odds of churn in 30 days that give `annual` in 365 days, for an account
  /// without any known driver.
  private static double monthlyLogOdds(double annual) {
    var logSurvival = Math.log1p(-annual) * AccountTenure.MONTH_DAYS / 365;
    return Math.log(-Math.expm1(logSurvival)) - logSurvival;
  }

  private static double annualChurn(HazardModel model) {
    return model.churnProbability(averageAccount(), 365);
  }

  /// The reference account: an annual contract that renews in its sixth month from now, and every
  /// other driver average or unknown.
  static CovariatePath averageAccount() {
    var today = LocalDate.EPOCH;
    var renewal =
        new Renewal(
            today.plusDays(165), MultiCurrencyAmount.zero(), "average", 12, 12, true, false);
    var exitOpportunities =
        new ExitOpportunities(today, true, false, List.of(renewal), List.of(), Optional.empty());
    return new CovariatePath(
        today,
        DriverValues.none(),
        new AccountTenure(Optional.empty(), FeatureScale.IDENTITY),
        exitOpportunities);
  }
}
