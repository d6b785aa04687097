package dev.oarlock.domain.portfolio.revenue;

/// Shocks that move log-odds up and down alike raise a small probability more than they lower it.
/// So they move around a centre below the log-odds of the probability, such that its mean stays.
final class ShockCenter {
  private static final double STEP = 0.5;
  private static final int STEPS = 12;
  private static final double[] DENSITY = density();
  private static final int MAX_ITERATIONS = 50;
  private static final double TOLERANCE = 1e-9;

  private ShockCenter() {}

  /// The log-odds whose mean probability under normal shocks of this deviation is `mean`.
  static double keepingMean(double mean, double deviation) {
    var logOdds = Math.log(mean / (1 - mean));
    if (Double.isInfinite(logOdds) || deviation == 0) {
      return logOdds;
    }
    // Newton's method, kept between the bounds that the tails of the logistic function give
    double low = Math.min(logOdds - deviation * deviation, logOdds);
    double high = Math.max(logOdds + deviation * deviation, logOdds);
    double center = logOdds * Math.sqrt(1 + Math.PI / 8 * deviation * deviation);
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      var moments = moments(Math.clamp(center, low, high), deviation);
      center = Math.clamp(center, low, high) - (moments.mean - mean) / moments.slope;
      if (Math.abs(moments.mean - mean) < TOLERANCE * mean) {
        break;
      }
    }
    return Math.clamp(center, low, high);
  }

  private record Moments(double mean, double slope) {}

  /// The mean and its derivative in the centre, by the trapezoid rule, which is exact to rounding
  /// for a normal density.
  private static Moments moments(double center, double deviation) {
    double mean = 0;
    double slope = 0;
    for (int i = -STEPS; i <= STEPS; i++) {
      var p = 1 / (1 + Math.exp(-center - deviation * STEP * i));
      mean += DENSITY[i + STEPS] * p;
      slope += DENSITY[i + STEPS] * p * (1 - p);
    }
    return new Moments(mean, slope);
  }

  private static double[] density() {
    var density = new double[2 * STEPS + 1];
    for (int i = -STEPS; i <= STEPS; i++) {
      density[i + STEPS] = STEP * Math.exp(-STEP * STEP * i * i / 2) / Math.sqrt(2 * Math.PI);
    }
    return density;
  }
}
