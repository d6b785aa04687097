package dev.oarlock.domain.contract;

import dev.oarlock.domain.revenue.Amounts;
import java.time.LocalDate;

/// The next day on which a contract's term ends and the customer decides anew. `amount` is what the
/// contract will be worth a month on that day; `autoRenew` says that silence means yes.
public record Renewal(
    LocalDate on, Amounts amount, String contract, int termMonths, boolean autoRenew) {}
