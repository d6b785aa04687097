package dev.oarlock.domain.revenue.journal;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import java.time.LocalDate;
import java.util.Currency;

/// What an amount of the journal is of. `day` is the day that it belongs to.
public sealed interface EntrySubject {
  LocalDate day();

  /// Monthly revenue of a product in a contract: the amount is in minor units.
  record RevenueSubject(
      LocalDate day, String contract, String sku, RevenueCategory category, Currency currency)
      implements EntrySubject {
    static RevenueSubject of(RevenueLine line) {
      return new RevenueSubject(
          line.day(), line.contract(), line.sku(), line.category(), line.amount().currency());
    }

    public RevenueLine line(LocalDate on, long amount) {
      return new RevenueLine(on, contract, sku, category, new Money(amount, currency));
    }
  }

  /// The account as a customer: 1 when it comes or comes back, -1 when it leaves.
  record CustomerSubject(LocalDate day) implements EntrySubject {}
}
