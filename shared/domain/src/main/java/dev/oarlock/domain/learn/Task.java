package dev.oarlock.domain.learn;

import java.util.OptionalInt;

/// What to learn: from which columns, from how many labels at most, and on which base rate.
public record Task(Kind kind, OptionalInt labels, BaseRate baseRate) {
  public Task {
    if (labels.orElse(0) < 0) {
      throw new IllegalArgumentException("labels is negative: " + labels.orElse(0));
    }
  }

  /// Which columns of a table the model reads, by how their names begin.
  public enum Kind {
    /// Drivers, risk-up and on a unit scale: the expert has an opinion on each he knows.
    DRIVERS("d_"),
    /// Raw measurements and words: the labels alone say what they mean.
    RAW("f_");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    public String prefix() {
      return prefix;
    }
  }

  /// The share of the table's cases that leave within its horizon, as it is believed before any
  /// label. A stated one is trusted more than one that was only assumed.
  public record BaseRate(double value, boolean stated) {
    private static final double USUAL = 0.10;

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
      return new BaseRate(USUAL, false);
    }
  }
}
