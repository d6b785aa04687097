package dev.oarlock.domain.revenue.renewal;

import dev.oarlock.domain.account.contract.term.ContractTerm;
import java.time.LocalDate;

/// A contract whose term ended on a day and went on: under the number `from` until then and `to`
/// after. It was `automatic` where nobody signed, and `daysLate` where somebody did after the day.
record RenewedContract(
    LocalDate on,
    String from,
    String to,
    ContractTerm last,
    ContractTerm next,
    boolean automatic,
    int daysLate) {}
