package dev.oarlock.domain.churn.estimate;

/// What no driver sees of an account, as a shift of its log-odds that lasts: a budget cut, a person
/// who likes us. It is normally distributed around zero and each account has its own, so in a
/// portfolio it averages out. Nothing can be learned of it from accounts that churn once.
public final class LatentEffect {
  /// Its standard deviation. With it the 90 % interval holds the true probability in nine of ten
  /// accounts of simulated portfolios (`bench/run interval-coverage`).
  public static final double DEVIATION = 0.62;

  private LatentEffect() {}

  /// The standard deviation of log-odds that the coefficients move by `ofCoefficients` and that
  /// shift by `sensitivity` for each unit of the latent effect.
  public static double added(double ofCoefficients, double sensitivity) {
    var latent = sensitivity * DEVIATION;
    return StrictMath.sqrt(ofCoefficients * ofCoefficients + latent * latent);
  }
}
