package dev.oarlock.domain.learning.design;

import java.util.OptionalInt;

/// What to learn: from which columns, from how many labels at most, and on which base rate.
public record LearningTask(FeatureKind featureKind, OptionalInt labelLimit, BaseRate baseRate) {
  public LearningTask {
    if (labelLimit.orElse(0) < 0) {
      throw new IllegalArgumentException("labels is negative: " + labelLimit.orElse(0));
    }
  }

  /// Which columns of a table the model reads, by how their names begin.
  public enum FeatureKind {
    /// Drivers, risk-up and on a unit scale: the expert has an opinion on each he knows.
    DRIVERS("d_"),
    /// Raw measurements and words: the labels alone say what they mean.
    RAW("f_");

    private final String prefix;

    FeatureKind(String prefix) {
      this.prefix = prefix;
    }

    public String prefix() {
      return prefix;
    }
  }

  /// The share of the table's cases that leave within its horizon, as it is believed before any
  /// label. A stated one is trusted more than one that was only assumed.
  public record BaseRate(double value, boolean stated) {
    private static final double DEFAULT = 0.10;

    public BaseRate {
      if (!(value > 0 && value < 1)) {
        throw new IllegalArgumentException("base rate is not between 0 and 1: " + value);
      }
    }

    public static BaseRate of(double value) {
      return new BaseRate(value, true);
    }

    /// 10 %, which is wrong for most books: labels move it freely.
    public static BaseRate assumed() {
      return new BaseRate(DEFAULT, false);
    }
  }
}
