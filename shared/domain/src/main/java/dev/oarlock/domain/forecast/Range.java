package dev.oarlock.domain.forecast;

/// Between which probabilities the true one lies in nine cases of ten, as far as the doubt about
/// the model's weights goes.
public record Range(Probability low, Probability high) {
  public Range {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("range from " + low.value() + " down to " + high.value());
    }
  }

  public static Range of(double low, double high) {
    return new Range(new Probability(low), new Probability(high));
  }

  /// Neither end under that of a nearer horizon: who has left by then has left by now.
  Range notUnder(Range nearer) {
    return of(
        Math.max(low.value(), nearer.low.value()), Math.max(high.value(), nearer.high.value()));
  }
}
