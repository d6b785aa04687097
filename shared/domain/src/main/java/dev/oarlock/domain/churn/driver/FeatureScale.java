package dev.oarlock.domain.churn.driver;

/// Where a measured value stands in a book of accounts: `mean` and `spread` (standard deviation) of
/// the value there; a negative spread says that more is better.
public record FeatureScale(double mean, double signedDeviation) {
  /// Beyond this many standard deviations a value says nothing more.
  public static final double LIMIT = 2.5;

  /// Of what is 0 or 1.
  public static final FeatureScale IDENTITY = new FeatureScale(0, 1);

  public FeatureScale {
    if (!Double.isFinite(mean) || !Double.isFinite(signedDeviation) || signedDeviation == 0) {
      throw new IllegalArgumentException("not a scale: " + mean + ", " + signedDeviation);
    }
  }

  static FeatureScale moreIsWorse(double mean, double spread) {
    return new FeatureScale(mean, spread);
  }

  static FeatureScale moreIsBetter(double mean, double spread) {
    return new FeatureScale(mean, -spread);
  }

  /// The risk in standard deviations, within ±[#LIMIT].
  public double standardize(double rawValue) {
    return Math.clamp((rawValue - mean) / signedDeviation, -LIMIT, LIMIT);
  }

  /// The measured value that gave this risk.
  double unscale(double standardized) {
    return mean + standardized * signedDeviation;
  }
}
