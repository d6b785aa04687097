package dev.oarlock.aws.events.family;

import static dev.oarlock.aws.events.field.DayRange.AGREED;

import dev.oarlock.aws.events.field.SignalFields;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;

/// What an account is billed, and what becomes of it.
final class BillingFields {
  private BillingFields() {}

  static InvoiceIssued invoiceIssued(SignalFields f) {
    return new InvoiceIssued(f.text("invoice"), f.money("amount"), f.day("due", AGREED));
  }

  static InvoicePaid invoicePaid(SignalFields f) {
    return new InvoicePaid(
        f.text("invoice"),
        f.money("amount"),
        f.day("due", AGREED),
        f.maybeMoney("total"),
        f.maybeMoney("paidInAll"));
  }

  static InvoiceOverdue invoiceOverdue(SignalFields f) {
    return new InvoiceOverdue(f.text("invoice"), f.money("amount"), f.day("due", AGREED));
  }

  static InvoiceVoided invoiceVoided(SignalFields f) {
    return new InvoiceVoided(f.text("invoice"));
  }

  static InvoiceWrittenOff invoiceWrittenOff(SignalFields f) {
    return new InvoiceWrittenOff(
        f.text("invoice"), f.maybeMoney("amount"), f.maybeDay("due", AGREED));
  }

  static CreditIssued creditIssued(SignalFields f) {
    return new CreditIssued(f.maybeText("credit"), f.maybeText("invoice"), f.money("amount"));
  }
}
