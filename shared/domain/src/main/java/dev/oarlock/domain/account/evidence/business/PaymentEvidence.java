package dev.oarlock.domain.account.evidence.business;

import static dev.oarlock.domain.account.evidence.reading.ReadingBasis.COMPLETE;
import static dev.oarlock.domain.account.evidence.reading.ReadingBasis.NEWEST_ONLY;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.OutageClock;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.invoice.AccountInvoices;
import dev.oarlock.domain.account.invoice.Invoice;
import dev.oarlock.domain.account.invoice.InvoicePayment;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How an account pays.
public final class PaymentEvidence {
  private static final int PAID_DAYS = 180;

  /// That nothing was reported of any invoice for so long says nothing any more.
  private static final int REPORTED_DAYS = 300;

  /// An invoice that was given up speaks for as long as a payment does.
  private static final int GIVEN_UP_DAYS = PAID_DAYS;

  private static final int MAX_WEEKS = 26;
  private static final int STOPPED_DAYS = 60;
  private static final int WEEK = 7;

  private final AccountInvoices invoices;
  private final List<InvoicePayment> paid;
  private final LocalDate paymentsKnownSince;
  private final Optional<LocalDate> latestReport;
  private final OutageClock clock;

  private PaymentEvidence(Facts facts) {
    this.invoices = AccountInvoices.of(facts);
    this.paid = invoices.all().stream().flatMap(invoice -> invoice.lastPayment().stream()).toList();
    this.paymentsKnownSince = facts.completeSince(InvoicePaid.class).orElse(LocalDate.MIN);
    this.clock = OutageClock.of(facts, Set.of(InvoicePaid.class));
    this.latestReport =
        Stream.of(InvoiceIssued.class, InvoicePaid.class, InvoiceOverdue.class)
            .flatMap(kind -> facts.latest(kind).stream())
            .map(Fact::day)
            .max(LocalDate::compareTo);
  }

  public static PaymentEvidence of(Facts facts) {
    return new PaymentEvidence(facts);
  }

  /// Whole weeks since the oldest open invoice was due.
  public EvidenceReading weeksOverdue(LocalDate today) {
    return clock.read(today, this::weeksOverdueOn);
  }

  private EvidenceReading weeksOverdueOn(LocalDate today) {
    var reading =
        oldestDue(today)
            .map(due -> EvidenceReading.weeksSince(due, today, MAX_WEEKS))
            .orElse(EvidenceReading.of(0));
    return latestReport
        .map(day -> EvidenceReading.fresh(0, day, REPORTED_DAYS, today))
        .filter(EvidenceReading::isPresent)
        .map(fresh -> reading.validUntil(fresh.validUntil()).validUntil(nextChange(today)))
        .orElse(EvidenceReading.none());
  }

  /// Present if an open invoice was due two months ago.
  public EvidenceReading stopped(LocalDate today) {
    return overdueBy(STOPPED_DAYS, today);
  }

  /// Present if an open invoice was due so many days ago.
  public EvidenceReading overdueBy(int days, LocalDate today) {
    return clock.read(today, day -> overdueOn(days, day));
  }

  private EvidenceReading overdueOn(int days, LocalDate today) {
    var on = oldestDue(today).map(due -> due.plusDays(days));
    return EvidenceReading.indicator(on.isPresent() && !on.get().isAfter(today))
        .validUntil(on.filter(day -> day.isAfter(today)))
        .validUntil(nextChange(today));
  }

  /// Present if an invoice was given up in the last half year: that is no payment.
  public EvidenceReading givenUp(LocalDate today) {
    return latestGivenUp(today)
        .flatMap(Invoice::givenUpOn)
        .map(day -> EvidenceReading.fresh(1, day, GIVEN_UP_DAYS, today))
        .orElse(EvidenceReading.none());
  }

  /// By how many weeks the invoice was overdue that was last given up, for half a year after that.
  public EvidenceReading weeksOverdueWhenGivenUp(LocalDate today) {
    var days = latestGivenUp(today).flatMap(Invoice::daysOverdueWhenGivenUp);
    return days.isEmpty()
        ? EvidenceReading.none()
        : givenUp(today).as((double) Math.min(MAX_WEEKS, days.get() / WEEK));
  }

  /// The mean number of days by which invoices are paid late; early payments count as on time. Of
  /// one that is paid in parts, the part counts that leaves nothing to pay.
  public EvidenceReading daysLate(LocalDate today) {
    var latest = paid.stream().map(InvoicePayment::day).max(LocalDate::compareTo);
    if (latest.isEmpty()) {
      return EvidenceReading.none();
    }
    var from = latest.get().minusDays(PAID_DAYS);
    var late =
        paid.stream()
            .filter(payment -> payment.day().isAfter(from))
            .mapToLong(
                payment -> Math.max(0, ChronoUnit.DAYS.between(payment.due(), payment.day())))
            .average()
            .orElseThrow();
    return clock
        .read(today, on -> EvidenceReading.fresh(late, latest.get(), PAID_DAYS, on))
        .restingOn(paymentsKnownSince.isAfter(from) ? NEWEST_ONLY : COMPLETE);
  }

  /// The open invoice that was due first, if that is past.
  public Optional<Invoice> oldestOverdue(LocalDate today) {
    return invoices
        .openOn(today)
        .filter(invoice -> invoice.due().filter(day -> day.isBefore(today)).isPresent())
        .min(Comparator.comparing(invoice -> invoice.due().orElseThrow()));
  }

  /// The invoice that was given up last.
  public Optional<Invoice> latestGivenUp(LocalDate today) {
    return invoices.all().stream()
        .filter(invoice -> invoice.givenUpOn().filter(day -> !day.isAfter(today)).isPresent())
        .max(Comparator.comparing(invoice -> invoice.givenUpOn().orElseThrow()));
  }

  private Optional<LocalDate> oldestDue(LocalDate today) {
    return oldestOverdue(today).flatMap(Invoice::due);
  }

  /// The next day on which an open invoice falls overdue or no longer counts.
  private Optional<LocalDate> nextChange(LocalDate today) {
    return invoices
        .openOn(today)
        .flatMap(
            invoice -> Stream.concat(invoice.due().stream(), Stream.of(invoice.countedUntil())))
        .map(day -> day.plusDays(1))
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }
}
