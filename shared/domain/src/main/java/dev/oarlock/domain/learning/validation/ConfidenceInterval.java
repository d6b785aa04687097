package dev.oarlock.domain.learning.validation;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/// A metric and its 95 % confidence interval: by bootstrap, or of a share by Wilson's formula.
/// `low` and `high` are NaN where too little was observed for an interval.
public record ConfidenceInterval(double value, double low, double high) {
  /// Resamples of fewer accounts repeat what those few did and look surer than they can be.
  private static final int MIN_ACCOUNTS = 5;

  private static final double TAIL_PROBABILITY = 0.025;
  private static final double STANDARD_ERRORS = 1.96;

  /// Resamples without a finite value are left out.
  static ConfidenceInterval of(AccountBootstrap bootstrap, ToDoubleFunction<double[]> measure) {
    var value = measure.applyAsDouble(bootstrap.originalWeights());
    var values =
        bootstrap
            .resampleWeights()
            .mapToDouble(measure)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return values.length == 0
        ? new ConfidenceInterval(value, Double.NaN, Double.NaN)
        : new ConfidenceInterval(
            value, quantile(values, TAIL_PROBABILITY), quantile(values, 1 - TAIL_PROBABILITY));
  }

  /// The share of observations with an outcome, as if they were independent (E. B. Wilson 1927).
  /// With one observation or none with the outcome it is still as wide as it must be.
  static ConfidenceInterval ofShare(int outcomes, int observations) {
    double share = (double) outcomes / observations;
    double weight = STANDARD_ERRORS * STANDARD_ERRORS / observations;
    double center = (share + weight / 2) / (1 + weight);
    double half = Math.sqrt(weight * share * (1 - share) + weight * weight / 4) / (1 + weight);
    return new ConfidenceInterval(share, Math.max(0, center - half), Math.min(1, center + half));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  /// The same, without an interval where it rests on too few accounts.
  ConfidenceInterval restingOn(int accounts) {
    return accounts < MIN_ACCOUNTS ? new ConfidenceInterval(value, Double.NaN, Double.NaN) : this;
  }

  /// Whether enough was observed for an interval.
  public boolean isBounded() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  /// Whether the whole interval is above zero.
  public boolean isAboveZero() {
    return low > 0;
  }

  /// Whether the whole interval is below zero.
  public boolean isBelowZero() {
    return high < 0;
  }

  /// A loss of what this is a gain of.
  public ConfidenceInterval negated() {
    return new ConfidenceInterval(-value, -high, -low);
  }

  /// What may be said of it as a gain: an interval that contains zero may be chance.
  public String caution() {
    return isAboveZero() || isBelowZero() ? "" : phrase(", which may be chance");
  }

  /// Whether its ends differ: of what is measured in steps, all samples may agree by the size of
  /// the step alone.
  public boolean hasWidth() {
    return isBounded() && low < high;
  }

  static double[] unitWeights(int size) {
    var ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
