package dev.oarlock.domain.churn.estimate;

/// Between which probabilities the true one lies in nine cases of ten, as far as the doubt about
/// the model's weights goes.
public record CredibleInterval(Probability low, Probability high) {
  public CredibleInterval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("range from " + low.value() + " down to " + high.value());
    }
  }

  public static CredibleInterval of(double low, double high) {
    return new CredibleInterval(new Probability(low), new Probability(high));
  }

  /// Neither end under that of a nearer horizon: who has left by then has left by now.
  public CredibleInterval notBelow(CredibleInterval nearer) {
    return of(
        Math.max(low.value(), nearer.low.value()), Math.max(high.value(), nearer.high.value()));
  }
}
