package dev.oarlock.domain.churn.hazard;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.estimate.ChurnEstimate;
import dev.oarlock.domain.churn.estimate.LatentEffect;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.estimate.SurvivalEstimate;
import dev.oarlock.domain.churn.feature.AccountTenure;
import dev.oarlock.domain.churn.feature.CovariatePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The survival of an account through the 30-day periods ahead; each period is computed once for
/// all horizons.
final class SurvivalCurve {
  private final HazardModel model;
  private final CovariatePath path;
  private final List<HazardPeriod> wholePeriods = new ArrayList<>();
  private final Map<Integer, HazardPeriod> partialPeriods = new HashMap<>();

  SurvivalCurve(HazardModel model, CovariatePath path) {
    this.model = model;
    this.path = path;
  }

  /// The log-odds of churn in a period, and its design row.
  private static final class HazardPeriod {
    private final DriverValues values;
    private final double logOdds;
    private double @Nullable [] designRow; // computed on first use: a probability alone needs none

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

  /// The last period may be shorter than 30 days. Its hazard shrinks in proportion, unless a
  /// renewal or the end of notice falls in it, because that is one decision however short the
  /// period is. At the ends of the interval the log-odds of all periods are shifted alike, by as
  /// much as moves the probability like the coefficients and the latent effect (delta method).
  SurvivalEstimate survivalEstimate(int days) {
    var gradient = gradient(days);
    var deviation = LatentEffect.added(model.covariance().standardDeviation(gradient), gradient[0]);
    var shift = gradient[0] > 0 ? PredictionInterval.Z_95 * deviation / gradient[0] : 0;
    return new SurvivalEstimate(
        logSurvival(days, 0), logSurvival(days, -shift), logSurvival(days, shift));
  }

  /// The probability alone.
  double churnProbability(int days) {
    return -Math.expm1(logSurvival(days, 0));
  }

  /// The same with the loadings on the coefficients' uncertainty instead of one standard deviation.
  ChurnEstimate churnEstimate(int days) {
    var gradient = gradient(days);
    var churned = churnProbability(days);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] = churned > 0 ? gradient[i] / churned : 0;
    }
    return new ChurnEstimate(new Probability(churned), model.covariance().loadings(gradient));
  }

  /// The logarithm of the survival probability if the log-odds of each period were shifted.
  private double logSurvival(int days, double shift) {
    double logSurvival = 0;
    for (int from = 0; from < days; from += AccountTenure.MONTH_DAYS) {
      var period = period(from, Math.min(from + AccountTenure.MONTH_DAYS, days));
      logSurvival -= fraction(period, from, days) * softplus(period.logOdds + shift);
    }
    return logSurvival;
  }

  /// The gradient of its negative in the coefficients.
  private double[] gradient(int days) {
    var gradient = new double[model.covariance().size()];
    for (int from = 0; from < days; from += AccountTenure.MONTH_DAYS) {
      var period = period(from, Math.min(from + AccountTenure.MONTH_DAYS, days));
      var hazard = SurvivalEstimate.logistic(period.logOdds);
      addScaled(gradient, fraction(period, from, days) * hazard, period.designRow(model));
    }
    return gradient;
  }

  private static double fraction(HazardPeriod period, int from, int days) {
    var length = Math.min(AccountTenure.MONTH_DAYS, days - from);
    return hasDecision(period.values) ? 1 : length / (double) AccountTenure.MONTH_DAYS;
  }

  private static void addScaled(double[] gradient, double factor, double[] designRow) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] += factor * designRow[i];
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

  /// `ln(1 + e^x)`, the negative logarithm of the survival probability; finite for any `x`.
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
