package dev.oarlock.domain.churn.driver;

/// A driver's value (risk-up, in standard deviations of the book or 0/1), what was `measured` for
/// it, and the log-odds it adds.
public record DriverReading(Driver driver, double value, double rawValue, double contribution) {
  /// Of an account that is measured against the shipped book.
  public DriverReading(Driver driver, double value, double contribution) {
    this(driver, value, FeatureScales.shipped().unscale(driver, value), contribution);
  }

  /// Whether it makes leaving likelier than it is for the average account.
  public boolean raisesRisk() {
    return contribution > 0;
  }

  /// The value in words, such as "no executive met for 6 months".
  public String sentence() {
    return DriverDescription.of(this);
  }
}
