package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;

/// The next day on which a contract's term ends and the customer decides again. `monthlyAmount` is
/// its monthly revenue on that day; with `autoRenew` it renews unless it is cancelled.
public record Renewal(
    LocalDate date,
    MultiCurrencyAmount monthlyAmount,
    String contract,
    int termMonths,
    boolean autoRenew) {}
