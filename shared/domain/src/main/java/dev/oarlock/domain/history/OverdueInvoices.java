package dev.oarlock.domain.history;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.invoice.Invoice;
import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.account.signal.Signal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The numbers of the invoices that were the oldest overdue on some days: the others say nothing
/// about how overdue that one is.
record OverdueInvoices(Set<String> numbers) {
  OverdueInvoices {
    numbers = Set.copyOf(numbers);
  }

  static OverdueInvoices on(DaySnapshot... days) {
    return new OverdueInvoices(
        Arrays.stream(days)
            .flatMap(day -> oldest(day).stream())
            .map(Invoice::number)
            .collect(Collectors.toSet()));
  }

  private static Optional<Invoice> oldest(DaySnapshot snapshot) {
    return AccountEvidence.of(snapshot.assessedFacts())
        .payments()
        .oldestOverdue(snapshot.assessment().day());
  }

  boolean isAbout(Signal signal) {
    return signal instanceof BillingSignal billing
        && invoice(billing).filter(numbers::contains).isPresent();
  }

  private static Optional<String> invoice(BillingSignal signal) {
    return switch (signal) {
      case InvoiceIssued issued -> Optional.of(issued.invoice());
      case InvoicePaid paid -> Optional.of(paid.invoice());
      case InvoiceOverdue overdue -> Optional.of(overdue.invoice());
      case InvoiceWrittenOff writtenOff -> Optional.of(writtenOff.invoice());
      case InvoiceVoided voided -> Optional.of(voided.invoice());
      case CreditIssued credit -> credit.invoice();
    };
  }
}
