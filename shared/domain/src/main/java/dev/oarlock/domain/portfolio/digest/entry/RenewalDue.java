package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.renewal.RenewalEstimate;
import java.time.LocalDate;

/// An account that decides anew (or leaves, having given notice) within 90 days. `amount` a month
/// is what it decides on; `atRisk` is the part of it that is expected to be lost.
public record RenewalDue(
    DigestAccount account,
    LocalDate on,
    MultiCurrencyAmount amount,
    Probability churnProbability,
    boolean noticeGiven) {

  /// Chance times amount.
  public MultiCurrencyAmount atRisk() {
    return new RenewalEstimate(churnProbability, amount).expectedLoss();
  }
}
