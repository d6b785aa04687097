package dev.oarlock.domain.health;

/// An exact fraction, in lowest terms and with a positive denominator, so that shares of a score
/// can be summed without drift.
record Ratio(long numerator, long denominator) implements Comparable<Ratio> {
  static final Ratio ZERO = new Ratio(0, 1);

  Ratio {
    var divisor = gcd(Math.abs(numerator), denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  static Ratio of(long numerator, long denominator) {
    return new Ratio(numerator, denominator);
  }

  Ratio plus(Ratio other) {
    return new Ratio(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator),
            Math.multiplyExact(other.numerator, denominator)),
        Math.multiplyExact(denominator, other.denominator));
  }

  Ratio minus(Ratio other) {
    return plus(new Ratio(-other.numerator, other.denominator));
  }

  Ratio times(long factor, long divisor) {
    return new Ratio(
        Math.multiplyExact(numerator, factor), Math.multiplyExact(denominator, divisor));
  }

  boolean isZero() {
    return numerator == 0;
  }

  /// The whole part, towards zero.
  int whole() {
    return (int) (numerator / denominator);
  }

  /// What is left beyond the whole part; it has the ratio's sign.
  Ratio rest() {
    return new Ratio(numerator % denominator, denominator);
  }

  /// To the nearest whole number, halves up; not for negative ratios.
  int rounded() {
    return (int) ((2 * numerator + denominator) / (2 * denominator));
  }

  @Override
  public int compareTo(Ratio other) {
    return Long.compare(
        Math.multiplyExact(numerator, other.denominator),
        Math.multiplyExact(other.numerator, denominator));
  }

  private static long gcd(long one, long other) {
    return other == 0 ? Math.max(one, 1) : gcd(other, one % other);
  }
}
