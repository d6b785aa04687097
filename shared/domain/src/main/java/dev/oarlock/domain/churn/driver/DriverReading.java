package dev.oarlock.domain.churn.driver;

/// A driver's value (higher is riskier, in standard deviations of the portfolio or 0/1), its raw
/// value before standardization, and its contribution to the log-odds.
public record DriverReading(Driver driver, double value, double rawValue, double contribution) {
  /// For an account standardized by the shipped portfolio.
  public DriverReading(Driver driver, double value, double contribution) {
    this(driver, value, FeatureScales.shipped().unscale(driver, value), contribution);
  }

  /// Whether it makes churn likelier than for the average account.
  public boolean raisesRisk() {
    return contribution > 0;
  }

  /// The value in words, such as "no executive met for 6 months".
  public String sentence() {
    return DriverDescription.of(this);
  }
}
