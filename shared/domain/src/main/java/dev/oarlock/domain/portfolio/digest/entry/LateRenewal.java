package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.contract.renewal.OverdueRenewal;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.renewal.RenewalEstimate;

/// A renewal that nobody has signed yet: late and not lost. `churnProbability` is that of never
/// being signed.
public record LateRenewal(
    DigestAccount account, OverdueRenewal renewal, Probability churnProbability) {

  /// Probability times amount.
  public MultiCurrencyAmount expectedLoss() {
    return new RenewalEstimate(churnProbability, renewal.monthlyAmount()).expectedLoss();
  }
}
