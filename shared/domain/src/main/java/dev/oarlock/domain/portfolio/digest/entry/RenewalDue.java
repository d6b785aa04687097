package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.renewal.RenewalEstimate;
import java.time.LocalDate;

/// An account that renews within 90 days, or churns after notice. `amount` is the monthly revenue
/// due; `expectedLoss` is its probability times its amount.
public record RenewalDue(
    DigestAccount account,
    LocalDate on,
    MultiCurrencyAmount amount,
    Probability churnProbability,
    boolean noticeGiven) {
  private static final double MIN_PROBABILITY = 0.05;

  /// One in a hundred is no line beside real ones.
  public boolean isWorthALine() {
    return noticeGiven || churnProbability.value() >= MIN_PROBABILITY;
  }

  /// Probability times amount.
  public MultiCurrencyAmount expectedLoss() {
    return new RenewalEstimate(churnProbability, amount).expectedLoss();
  }
}
