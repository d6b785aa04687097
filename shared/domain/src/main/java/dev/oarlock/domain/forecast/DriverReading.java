package dev.oarlock.domain.forecast;

/// A driver's value (risk-up, in standard deviations of the book or 0/1), what was `measured` for
/// it, and the log-odds it adds.
public record DriverReading(Driver driver, double value, double measured, double contribution) {
  /// Of an account that is measured against the shipped book.
  public DriverReading(Driver driver, double value, double contribution) {
    this(driver, value, Scales.shipped().measured(driver, value), contribution);
  }

  /// Whether it makes leaving likelier than it is for the average account.
  public boolean raises() {
    return contribution > 0;
  }

  /// The value in words, such as "no executive met for 6 months".
  public String sentence() {
    return Wording.of(this);
  }
}
