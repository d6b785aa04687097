package dev.oarlock.domain.account.evidence.business;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.OutageClock;
import dev.oarlock.domain.account.evidence.reading.SignalWindow;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How an account pays.
public final class PaymentEvidence {
  private static final int PAID_DAYS = 180;

  /// How long the facts keep a payment.
  private static final int PAYMENT_KEPT_DAYS = 365;

  /// An unpaid invoice that was not reported for so long no longer counts.
  private static final int UNPAID_DAYS = 300;

  /// How long after a payment its invoice may still be reported. Together with the days above it is
  /// no longer than a payment is kept, so that a paid invoice never seems unpaid.
  private static final int LATE_REPORT_DAYS = PAYMENT_KEPT_DAYS - UNPAID_DAYS;

  private static final int MAX_WEEKS = 26;

  /// An unpaid invoice: when it was due, when it was last reported, and the last day it counts.
  private record UnpaidInvoice(
      String invoice, LocalDate due, LocalDate lastReported, LocalDate lastCountedDay) {
    boolean isPaidBy(Fact<InvoicePaid> payment) {
      return payment.signal().invoice().equals(invoice)
          && !payment.day().plusDays(LATE_REPORT_DAYS).isBefore(lastReported);
    }
  }

  private final List<Fact<InvoicePaid>> payments;
  private final SignalWindow<InvoicePaid> window;
  private final List<UnpaidInvoice> unpaid;
  private final Optional<LocalDate> latestReport;
  private final OutageClock clock;

  private PaymentEvidence(Facts facts) {
    var voided =
        facts.of(InvoiceVoided.class).stream()
            .map(fact -> fact.signal().invoice())
            .collect(Collectors.toSet());
    this.payments =
        facts.of(InvoicePaid.class).stream()
            .filter(payment -> !voided.contains(payment.signal().invoice()))
            .toList();
    this.window =
        SignalWindow.of(
            facts, InvoicePaid.class, PAID_DAYS, payment -> !voided.contains(payment.invoice()));
    this.unpaid = unpaid(facts).stream().filter(it -> !voided.contains(it.invoice())).toList();
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

  /// Whole weeks since the oldest unpaid invoice was due.
  public EvidenceReading weeksOverdue(LocalDate today) {
    return clock.read(today, this::weeksOverdueOn);
  }

  private EvidenceReading weeksOverdueOn(LocalDate today) {
    var reading =
        oldestDue(today)
            .map(due -> EvidenceReading.weeksSince(due, today, MAX_WEEKS))
            .orElse(EvidenceReading.of(0));
    return latestReport
        .map(day -> EvidenceReading.fresh(0, day, UNPAID_DAYS, today))
        .filter(EvidenceReading::isPresent)
        .map(fresh -> reading.validUntil(fresh.validUntil()).validUntil(nextChange(today)))
        .orElse(EvidenceReading.none());
  }

  /// Present if an unpaid invoice was due so many days ago.
  public EvidenceReading overdueBy(int days, LocalDate today) {
    return clock.read(today, day -> overdueOn(days, day));
  }

  private EvidenceReading overdueOn(int days, LocalDate today) {
    var on = oldestDue(today).map(due -> due.plusDays(days));
    return EvidenceReading.indicator(on.isPresent() && !on.get().isAfter(today))
        .validUntil(on.filter(day -> day.isAfter(today)))
        .validUntil(nextChange(today));
  }

  /// The mean number of days by which invoices are paid late; early payments count as on time.
  public EvidenceReading daysLate(LocalDate today) {
    var from = window.latestReport().map(day -> day.minusDays(PAID_DAYS)).orElse(LocalDate.MAX);
    var late =
        payments.stream()
            .filter(fact -> fact.day().isAfter(from))
            .mapToLong(
                fact -> Math.max(0, ChronoUnit.DAYS.between(fact.signal().due(), fact.day())))
            .average();
    return late.isPresent() ? window.reading(late.getAsDouble(), today) : EvidenceReading.none();
  }

  private Optional<LocalDate> oldestDue(LocalDate today) {
    return unpaidOn(today)
        .map(UnpaidInvoice::due)
        .filter(due -> due.isBefore(today))
        .min(LocalDate::compareTo);
  }

  private Stream<UnpaidInvoice> unpaidOn(LocalDate today) {
    return unpaid.stream().filter(invoice -> !invoice.lastCountedDay().isBefore(today));
  }

  /// The next day on which an unpaid invoice falls overdue or no longer counts.
  private Optional<LocalDate> nextChange(LocalDate today) {
    return unpaidOn(today)
        .flatMap(
            invoice -> Stream.of(invoice.due().plusDays(1), invoice.lastCountedDay().plusDays(1)))
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  /// Invoices reported as overdue, and, if payments are reported at all, those that were only
  /// issued.
  private List<UnpaidInvoice> unpaid(Facts facts) {
    var invoices = new ArrayList<UnpaidInvoice>();
    for (var fact : facts.of(InvoiceOverdue.class)) {
      var last = fact.day().plusDays(UNPAID_DAYS);
      invoices.add(
          new UnpaidInvoice(fact.signal().invoice(), fact.signal().due(), fact.day(), last));
    }
    for (var payment : facts.latest(InvoicePaid.class).stream().toList()) {
      for (var fact : facts.of(InvoiceIssued.class)) {
        var last =
            earlier(fact.day().plusDays(UNPAID_DAYS), payment.day().plusDays(PAYMENT_KEPT_DAYS));
        invoices.add(
            new UnpaidInvoice(fact.signal().invoice(), fact.signal().due(), fact.day(), last));
      }
    }
    var known = facts.completeSince(InvoicePaid.class).orElse(LocalDate.MIN);
    return invoices.stream()
        .filter(invoice -> !invoice.lastReported().isBefore(known))
        .filter(invoice -> payments.stream().noneMatch(invoice::isPaidBy))
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
