package dev.oarlock.domain.health.component;

/// An exact fraction, in lowest terms and with a positive denominator, so that shares of a score
/// can be summed without drift.
public record ExactFraction(long numerator, long denominator) implements Comparable<ExactFraction> {
  static final ExactFraction ZERO = new ExactFraction(0, 1);

  public ExactFraction {
    var divisor = gcd(Math.abs(numerator), denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  public static ExactFraction of(long numerator, long denominator) {
    return new ExactFraction(numerator, denominator);
  }

  public ExactFraction plus(ExactFraction other) {
    return new ExactFraction(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator),
            Math.multiplyExact(other.numerator, denominator)),
        Math.multiplyExact(denominator, other.denominator));
  }

  public ExactFraction minus(ExactFraction other) {
    return plus(new ExactFraction(-other.numerator, other.denominator));
  }

  public ExactFraction times(long factor, long divisor) {
    return new ExactFraction(
        Math.multiplyExact(numerator, factor), Math.multiplyExact(denominator, divisor));
  }

  public boolean isZero() {
    return numerator == 0;
  }

  /// The whole part, towards zero.
  int wholePart() {
    return (int) (numerator / denominator);
  }

  /// The part beyond the whole part; it has the fraction's sign.
  ExactFraction remainder() {
    return new ExactFraction(numerator % denominator, denominator);
  }

  /// To the nearest whole number, halves up; not for negative fractions.
  public int rounded() {
    return (int) ((2 * numerator + denominator) / (2 * denominator));
  }

  @Override
  public int compareTo(ExactFraction other) {
    return Long.compare(
        Math.multiplyExact(numerator, other.denominator),
        Math.multiplyExact(other.numerator, denominator));
  }

  private static long gcd(long one, long other) {
    return other == 0 ? Math.max(one, 1) : gcd(other, one % other);
  }
}
