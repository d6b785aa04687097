package dev.oarlock.domain.churn.estimate;

/// The chance of having left by some day, and how it moves with the doubt about the weights that
/// all accounts share.
public record ChurnEstimate(Probability probability, FactorLoadings loadings) {
  /// Of which the weights are not in doubt.
  public static ChurnEstimate certain(Probability chance) {
    return new ChurnEstimate(chance, FactorLoadings.none());
  }
}
