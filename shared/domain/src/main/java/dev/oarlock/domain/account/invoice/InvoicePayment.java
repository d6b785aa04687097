package dev.oarlock.domain.account.invoice;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import java.time.LocalDate;

/// What was paid of an invoice on a day, in minor units of the currency that it was billed in.
public record InvoicePayment(LocalDate day, LocalDate due, long minorUnits) {
  static InvoicePayment of(Fact<InvoicePaid> fact, Money billed) {
    return new InvoicePayment(fact.day(), fact.signal().due(), minorUnits(fact.signal(), billed));
  }

  /// A payment in another currency is the share that it is of its own total. Without a total it
  /// pays the whole: nobody said that it was a part.
  private static long minorUnits(InvoicePaid payment, Money billed) {
    var amount = payment.amount();
    if (amount.currency().equals(billed.currency())) {
      return amount.minorUnits();
    }
    return payment
        .total()
        .filter(total -> total.currency().equals(amount.currency()) && total.minorUnits() > 0)
        .map(total ->
            Math.round((double) billed.minorUnits() * amount.minorUnits() / total.minorUnits()))
        .orElse(billed.minorUnits());
  }
}
