package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// The 90 % interval of a loss: its 5th percentile `low`, its `median`, and its 95th percentile
/// `high`. Each currency is separate.
public record LossInterval(
    MultiCurrencyAmount low, MultiCurrencyAmount median, MultiCurrencyAmount high) {}
