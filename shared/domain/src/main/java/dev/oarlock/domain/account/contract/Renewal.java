package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;

/// The next day on which a contract's term ends and the customer decides anew. `amount` is what the
/// contract will be worth a month on that day; `autoRenew` says that silence means yes.
public record Renewal(
    LocalDate date,
    MultiCurrencyAmount monthlyAmount,
    String contract,
    int termMonths,
    boolean autoRenew) {}
