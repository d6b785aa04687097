package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// The 90 % interval of a loss: its 5th percentile `low`, the best case, and its 95th percentile
/// `high`, the worst. Each currency is separate.
public record LossInterval(MultiCurrencyAmount low, MultiCurrencyAmount high) {}
