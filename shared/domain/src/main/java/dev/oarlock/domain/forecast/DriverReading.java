package dev.oarlock.domain.forecast;

/// A driver's value (risk-up, in standard deviations of the book or 0/1) and the log-odds it adds.
public record DriverReading(Driver driver, double value, double contribution) {
  /// Whether it makes leaving likelier than it is for the average account.
  public boolean raises() {
    return contribution > 0;
  }

  /// The value in words, such as "no executive met for 6 months".
  public String sentence() {
    return driver.sentence(value);
  }
}
