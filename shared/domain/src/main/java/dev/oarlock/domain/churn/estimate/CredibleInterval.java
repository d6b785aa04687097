package dev.oarlock.domain.churn.estimate;

/// A 90 % credible interval of a probability, given the uncertainty of the model's coefficients.
public record CredibleInterval(Probability low, Probability high) {
  public CredibleInterval {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "interval from " + low.value() + " down to " + high.value());
    }
  }

  public static CredibleInterval of(double low, double high) {
    return new CredibleInterval(new Probability(low), new Probability(high));
  }

  /// Raises both ends to at least those of a nearer horizon, because the probability of churn
  /// cannot fall with time.
  public CredibleInterval notBelow(CredibleInterval nearer) {
    return of(
        Math.max(low.value(), nearer.low.value()), Math.max(high.value(), nearer.high.value()));
  }
}
