package dev.oarlock.domain.portfolio.exposure;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;

/// The expected loss of one account: the probability of churn, and that probability times its
/// revenue.
public record ExpectedLoss(Probability churnProbability, MultiCurrencyAmount amount) {
  ExpectedLoss plus(ExpectedLoss part) {
    return new ExpectedLoss(churnProbability, amount.plus(part.amount));
  }
}
