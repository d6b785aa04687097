package dev.oarlock.aws.events.field;

import static dev.oarlock.aws.events.field.DayRange.AGREED;

import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;

/// What an account is billed, and what becomes of it.
final class BillingFields {
  private BillingFields() {}

  static InvoiceIssued invoiceIssued(SignalFields f) {
    return new InvoiceIssued(f.text("invoice"), f.money("amount"), f.day("due", AGREED));
  }

  static InvoicePaid invoicePaid(SignalFields f) {
    return new InvoicePaid(f.text("invoice"), f.money("amount"), f.day("due", AGREED));
  }

  static InvoiceOverdue invoiceOverdue(SignalFields f) {
    return new InvoiceOverdue(f.text("invoice"), f.money("amount"), f.day("due", AGREED));
  }

  static InvoiceVoided invoiceVoided(SignalFields f) {
    return new InvoiceVoided(f.text("invoice"));
  }
}
