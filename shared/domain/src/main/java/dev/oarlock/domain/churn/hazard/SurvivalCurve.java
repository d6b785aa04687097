package dev.oarlock.domain.churn.hazard;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.SurvivalEstimate;
import dev.oarlock.domain.churn.feature.AccountTenure;
import dev.oarlock.domain.churn.feature.CovariatePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The way of an account through the stretches of 30 days ahead of it, each looked at once for all
/// horizons.
final class SurvivalCurve {
  private final HazardModel model;
  private final CovariatePath path;
  private final List<HazardPeriod> wholePeriods = new ArrayList<>();
  private final Map<Integer, HazardPeriod> partialPeriods = new HashMap<>();

  SurvivalCurve(HazardModel model, CovariatePath path) {
    this.model = model;
    this.path = path;
  }

  /// The log-odds of leaving in a stretch, and by how much each weight counts in them.
  private static final class HazardPeriod {
    private final DriverValues values;
    private final double logOdds;
    private double @Nullable [] designRow; // made when first asked for: a chance alone needs none

    HazardPeriod(DriverValues values, HazardModel model) {
      this.values = values;
      this.logOdds = model.logOdds(values);
    }

    double[] designRow(HazardModel model) {
      if (designRow == null) {
        designRow = model.designRow(values);
      }
      return designRow;
    }
  }

  /// The last stretch may be shorter than 30 days: its hazard shrinks with it, unless a renewal or
  /// the end of notice falls in it, because those are one decision however short the stretch around
  /// them. The spread is that of the log-odds to first order in the weights.
  SurvivalEstimate survivalEstimate(int days) {
    var gradient = gradient(days);
    var logSurvival = logSurvival(days);
    var churned = -Math.expm1(logSurvival);
    return new SurvivalEstimate(
        logSurvival, churned > 0 ? model.covariance().standardDeviation(gradient) / churned : 0);
  }

  /// The chance alone.
  double churnedBy(int days) {
    return -Math.expm1(logSurvival(days));
  }

  /// The same, with the directions in which the weights may be off instead of one spread.
  ChurnEstimate churnEstimate(int days) {
    var gradient = gradient(days);
    var churned = churnedBy(days);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = churned > 0 ? gradient[i] / churned : 0;
    }
    return new ChurnEstimate(new Probability(churned), model.covariance().loadings(gradient));
  }

  /// The logarithm of the chance to stay.
  private double logSurvival(int days) {
    double logSurvival = 0;
    for (int from = 0; from < days; from += AccountTenure.MONTH_DAYS) {
      var period = period(from, Math.min(from + AccountTenure.MONTH_DAYS, days));
      logSurvival -= fraction(period, from, days) * softplus(period.logOdds);
    }
    return logSurvival;
  }

  /// How minus that moves with each weight.
  private double[] gradient(int days) {
    var gradient = new double[model.covariance().size()];
    for (int from = 0; from < days; from += AccountTenure.MONTH_DAYS) {
      var period = period(from, Math.min(from + AccountTenure.MONTH_DAYS, days));
      var hazard = SurvivalEstimate.logistic(period.logOdds);
      gradient(gradient, fraction(period, from, days) * hazard, period.designRow(model));
    }
    return gradient;
  }

  private static double fraction(HazardPeriod period, int from, int days) {
    var length = Math.min(AccountTenure.MONTH_DAYS, days - from);
    return hasDecision(period.values) ? 1 : length / (double) AccountTenure.MONTH_DAYS;
  }

  private static void gradient(double[] gradient, double fraction, double[] designRow) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += fraction * designRow[i];
    }
  }

  private HazardPeriod period(int from, int to) {
    if (to - from < AccountTenure.MONTH_DAYS) {
      return partialPeriods.computeIfAbsent(to, _ -> newPeriod(from, to));
    }
    var number = from / AccountTenure.MONTH_DAYS;
    if (number == wholePeriods.size()) {
      wholePeriods.add(newPeriod(from, to));
    }
    return wholePeriods.get(number);
  }

  private HazardPeriod newPeriod(int from, int to) {
    return new HazardPeriod(path.valuesBetween(from, to), model);
  }

  private static boolean hasDecision(DriverValues values) {
    return values.of(Driver.RENEWAL).orElse(0) > 0 || values.of(Driver.NOTICE).orElse(0) > 0;
  }

  /// `ln(1 + e^x)`, which is minus the logarithm of the chance to stay; finite for any `x`.
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
