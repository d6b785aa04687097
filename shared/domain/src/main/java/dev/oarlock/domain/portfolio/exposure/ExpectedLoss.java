package dev.oarlock.domain.portfolio.exposure;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;

/// A call on one account: the chance that it leaves, and that chance times what is at stake.
public record ExpectedLoss(Probability churnProbability, MultiCurrencyAmount amount) {}
