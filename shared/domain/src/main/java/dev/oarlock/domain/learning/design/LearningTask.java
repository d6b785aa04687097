package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.AnnualBaseRate;
import java.util.OptionalInt;

/// What to train: which columns, how many labels at most, and which base rate.
public record LearningTask(FeatureKind featureKind, OptionalInt labelLimit, BaseRate baseRate) {
  public LearningTask {
    if (labelLimit.orElse(0) < 0) {
      throw new IllegalArgumentException("label limit is negative: " + labelLimit.orElse(0));
    }
  }

  /// The same with this base rate and without any label, which gives the prior alone.
  public LearningTask withoutLabels(BaseRate rate) {
    return new LearningTask(featureKind, OptionalInt.of(0), rate);
  }

  /// Which columns of a table the model uses, by the prefix of their names.
  public enum FeatureKind {
    /// Drivers, where higher is riskier, on a unit scale; the expert prior has a weight for each
    /// known driver.
    DRIVERS("d_"),
    /// Raw numbers and categories, for which only labels give a weight.
    RAW("f_");

    private final String prefix;

    FeatureKind(String prefix) {
      this.prefix = prefix;
    }

    public String prefix() {
      return prefix;
    }
  }

  /// The prior share of observations that churn within the table's horizon. A stated one has a
  /// narrower prior than an assumed one.
  public record BaseRate(double value, boolean stated) {
    private static final double DEFAULT = 0.10;

    public BaseRate {
      if (!(value > 0 && value < 1)) {
        throw new IllegalArgumentException("base rate is not between 0 and 1: " + value);
      }
    }

    /// How far it may be off, in log-odds.
    double deviation() {
      return new AnnualBaseRate(new Probability(value), stated).deviation();
    }

    public static BaseRate of(double value) {
      return new BaseRate(value, true);
    }

    /// The churn rate among labels, smoothed towards one half, so that it is never 0 or 1.
    public static BaseRate among(long churned, long labelled) {
      return of((churned + 0.5) / (labelled + 1));
    }

    /// 10 %, which is wrong for most portfolios, so labels may move it freely.
    public static BaseRate assumed() {
      return new BaseRate(DEFAULT, false);
    }
  }
}
