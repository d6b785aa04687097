package dev.oarlock.domain.forecast;

/// Where a measured value stands in a book of accounts: `mean` and `spread` (standard deviation) of
/// the value there; a negative spread says that more is better.
public record Scale(double mean, double spread) {
  /// Beyond this many standard deviations a value says nothing more.
  static final double LIMIT = 2.5;

  /// Of what is 0 or 1.
  static final Scale PLAIN = new Scale(0, 1);

  public Scale {
    if (!Double.isFinite(mean) || !Double.isFinite(spread) || spread == 0) {
      throw new IllegalArgumentException("not a scale: " + mean + ", " + spread);
    }
  }

  static Scale moreIsWorse(double mean, double spread) {
    return new Scale(mean, spread);
  }

  static Scale moreIsBetter(double mean, double spread) {
    return new Scale(mean, -spread);
  }

  /// The risk in standard deviations, within ±[#LIMIT].
  double risk(double measured) {
    return Math.clamp((measured - mean) / spread, -LIMIT, LIMIT);
  }

  /// The measured value that gave this risk.
  double measured(double risk) {
    return mean + risk * spread;
  }
}
