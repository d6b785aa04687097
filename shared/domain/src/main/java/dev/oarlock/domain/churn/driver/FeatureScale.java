package dev.oarlock.domain.churn.driver;

/// The mean and standard deviation of a feature in a portfolio of accounts; a negative deviation
/// says that more is better.
public record FeatureScale(double mean, double signedDeviation) {
  /// Standardized values are clamped to this many standard deviations.
  public static final double LIMIT = 2.5;

  /// For flags that are 0 or 1.
  public static final FeatureScale IDENTITY = new FeatureScale(0, 1);

  public FeatureScale {
    if (!Double.isFinite(mean) || !Double.isFinite(signedDeviation) || signedDeviation == 0) {
      throw new IllegalArgumentException("not a scale: " + mean + ", " + signedDeviation);
    }
  }

  static FeatureScale moreIsWorse(double mean, double deviation) {
    return new FeatureScale(mean, deviation);
  }

  static FeatureScale moreIsBetter(double mean, double deviation) {
    return new FeatureScale(mean, -deviation);
  }

  /// The risk in standard deviations, clamped to ±[#LIMIT].
  public double standardize(double rawValue) {
    return Math.clamp((rawValue - mean) / signedDeviation, -LIMIT, LIMIT);
  }

  /// The raw value for a standardized one.
  double unscale(double standardized) {
    return mean + standardized * signedDeviation;
  }
}
