package dev.oarlock.domain.account.invoice;

import static dev.oarlock.domain.account.invoice.InvoiceFacts.isOfSameInvoice;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.invoice.Invoice.WriteOff;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes one invoice of what was told of its number. What was issued says what was billed; where
/// that is not known, what was reported overdue, then the total that a payment names. A payment of
/// which nobody told more is the whole.
record InvoiceReading(
    String number,
    Optional<Fact<InvoiceIssued>> issued,
    Optional<Fact<InvoiceOverdue>> overdue,
    List<Fact<InvoicePaid>> payments,
    Optional<Fact<InvoiceWrittenOff>> writtenOff,
    InvoiceFacts told,
    Optional<LocalDate> latestPayment) {

  /// An invoice of which nobody told anything for so long no longer counts as open.
  private static final int OPEN_DAYS = 300;

  /// What was only issued counts for so long after the latest payment of any invoice: where
  /// payments are not reported, nobody knows whether it was paid.
  private static final int PAYMENTS_KNOWN_DAYS = 365;

  /// Empty if what was told does not say what was billed.
  static Optional<InvoiceReading> of(
      String number, InvoiceFacts told, Optional<LocalDate> latestPayment) {
    var writtenOff =
        Optional.ofNullable(told.writtenOff().get(number))
            .filter(fact -> isOfSameInvoice(fact, told.lastReported(number)));
    var reading =
        new InvoiceReading(
            number,
            Optional.ofNullable(told.issued().get(number)),
            Optional.ofNullable(told.overdue().get(number)),
            told.payments().getOrDefault(number, List.of()).stream()
                .filter(payment -> isOfSameInvoice(payment, writtenOff.map(Fact::day)))
                .toList(),
            writtenOff,
            told,
            latestPayment);
    return reading.billed().isPresent() ? Optional.of(reading) : Optional.empty();
  }

  Invoice invoice() {
    var billed = billed().orElseThrow();
    return new Invoice(
        number,
        billed,
        due(),
        InvoicePayment.of(ownPayments().toList(), billed),
        credited(billed),
        writtenOff.map(fact -> writeOff(fact, billed)),
        countedUntil());
  }

  /// The last day on which it was reported as something to be paid, or else as paid.
  LocalDate lastReported() {
    return told.lastReported(number).or(() -> writtenOff.map(Fact::day)).orElse(LocalDate.MIN);
  }

  private Stream<Fact<InvoicePaid>> ownPayments() {
    return payments.stream().filter(this::isOwn);
  }

  private boolean isOwn(Fact<?> settlement) {
    return isOfSameInvoice(settlement, told.lastReported(number));
  }

  private Optional<Money> billed() {
    return issued
        .map(fact -> fact.signal().amount())
        .or(() -> overdue.map(fact -> fact.signal().amount()))
        .or(() ->
            payments.reversed().stream().flatMap(it -> it.signal().total().stream()).findFirst())
        .or(this::allPaid)
        .or(() -> writtenOff.flatMap(fact -> fact.signal().amount()));
  }

  private Optional<Money> allPaid() {
    if (payments.isEmpty()) {
      return Optional.empty();
    }
    var currency = payments.getLast().signal().amount().currency();
    var sameCurrency =
        payments.stream()
            .filter(fact -> fact.signal().amount().currency().equals(currency))
            .toList();
    var paid = InvoicePayment.of(sameCurrency, new Money(0, currency));
    var sum = paid.stream().mapToLong(InvoicePayment::minorUnits).sum();
    return Optional.of(new Money(sum, currency));
  }

  private Optional<LocalDate> due() {
    var told =
        issued.isPresent() && !overdue.filter(it -> it.at().isAfter(issued.get().at())).isPresent()
            ? issued.map(fact -> fact.signal().due())
            : overdue.map(fact -> fact.signal().due());
    return told.or(() -> payments.reversed().stream().map(fact -> fact.signal().due()).findFirst())
        .or(() -> writtenOff.flatMap(fact -> fact.signal().due()));
  }

  /// A credit in another currency reduces nothing: nobody said how much it is worth.
  private long credited(Money billed) {
    return told.creditsFor(Optional.of(number))
        .filter(this::isOwn)
        .map(Fact::signal)
        .filter(credit -> credit.amount().currency().equals(billed.currency()))
        .mapToLong(credit -> credit.amount().minorUnits())
        .sum();
  }

  /// All of it, unless it is said how much.
  private static WriteOff writeOff(Fact<InvoiceWrittenOff> fact, Money billed) {
    var part = fact.signal().amount().filter(amount -> amount.currency().equals(billed.currency()));
    return new WriteOff(fact.day(), part.orElse(billed).minorUnits());
  }

  /// Long ago if nobody knows whether it was paid.
  private LocalDate countedUntil() {
    var asIssued =
        issued.flatMap(fact ->
            latestPayment.map(payment ->
                earlier(fact.day().plusDays(OPEN_DAYS), payment.plusDays(PAYMENTS_KNOWN_DAYS))));
    var asOverdue = overdue.map(fact -> fact.day().plusDays(OPEN_DAYS));
    var asPaidInPart = ownPayments().map(this::toldLast).map(day -> day.plusDays(OPEN_DAYS));
    return Stream.of(asIssued.stream(), asOverdue.stream(), asPaidInPart)
        .flatMap(days -> days)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /// A part that was paid keeps an invoice open no longer than its last report does: of older parts
  /// nobody would know any more.
  private LocalDate toldLast(Fact<InvoicePaid> payment) {
    return told.lastReported(number).map(day -> earlier(day, payment.day())).orElse(payment.day());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
