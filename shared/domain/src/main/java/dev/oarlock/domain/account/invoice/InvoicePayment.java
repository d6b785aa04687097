package dev.oarlock.domain.account.invoice;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What was paid of an invoice on a day, in minor units of the currency that it was billed in.
public record InvoicePayment(LocalDate day, LocalDate due, long minorUnits) {

  /// Those of one invoice, the oldest first. What says how much was paid in all adds what is not
  /// known yet, so that an export that is read each week, and the events between, count nothing
  /// twice.
  static List<InvoicePayment> of(List<Fact<InvoicePaid>> told, Money billed) {
    var payments = new ArrayList<InvoicePayment>();
    var known = 0L;
    for (var fact : told) {
      var payment = fact.signal();
      var before = known;
      var part =
          payment
              .paidInAll()
              .map(all -> Math.max(0, minorUnits(payment, all, billed) - before))
              .orElseGet(() -> minorUnits(payment, payment.amount(), billed));
      if (part > 0 || payment.paidInAll().isEmpty()) {
        payments.add(new InvoicePayment(fact.day(), payment.due(), part));
      }
      known += part;
    }
    return payments;
  }

  /// A payment in another currency is the share that it is of its own total. Without a total it
  /// pays the whole: nobody said that it was a part.
  private static long minorUnits(InvoicePaid payment, Money amount, Money billed) {
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
