package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// What may be lost: in one case of twenty not more than `best`, as likely more than less than
/// `likely`, and in one of twenty more than `worst`. Each currency stands for itself.
public record LossInterval(
    MultiCurrencyAmount low, MultiCurrencyAmount median, MultiCurrencyAmount high) {}
