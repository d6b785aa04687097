package dev.oarlock.domain.churn.estimate;

/// The probability of churn by some day, and how it depends on the uncertainty of the coefficients,
/// which all accounts share.
public record ChurnEstimate(Probability probability, FactorLoadings loadings) {
  /// A probability without uncertainty in the coefficients.
  public static ChurnEstimate certain(Probability probability) {
    return new ChurnEstimate(probability, FactorLoadings.none());
  }
}
