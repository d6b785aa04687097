package dev.oarlock.domain.account.invoice;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.account.signal.Signal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was told of invoices, by their number. An invoice of less than nothing is a credit, and a
/// credit told both ways, or twice, is one.
record InvoiceFacts(
    Map<String, Fact<InvoiceIssued>> issued,
    Map<String, Fact<InvoiceOverdue>> overdue,
    Map<String, List<Fact<InvoicePaid>>> payments,
    Map<String, Fact<InvoiceWrittenOff>> writtenOff,
    Map<String, Fact<InvoiceVoided>> voided,
    List<Fact<CreditIssued>> credits) {

  /// The facts keep what settles an invoice for so long, and for as long as an invoice counts, so
  /// that what was settled never seems open again. What is reported of its number later than that,
  /// or written off, is another invoice.
  private static final int SAME_INVOICE_DAYS = 365;

  static InvoiceFacts of(Facts facts) {
    var issued = byNumber(facts, InvoiceIssued.class, InvoiceIssued::invoice);
    return new InvoiceFacts(
        issued,
        byNumber(facts, InvoiceOverdue.class, InvoiceOverdue::invoice),
        facts.of(InvoicePaid.class).stream()
            .collect(Collectors.groupingBy(fact -> fact.signal().invoice())),
        byNumber(facts, InvoiceWrittenOff.class, InvoiceWrittenOff::invoice),
        byNumber(facts, InvoiceVoided.class, InvoiceVoided::invoice),
        credits(facts.of(CreditIssued.class), issued));
  }

  private static <S extends Signal> Map<String, Fact<S>> byNumber(
      Facts facts, Class<S> type, Function<S, String> number) {
    var byNumber = new HashMap<String, Fact<S>>();
    facts.of(type).forEach(fact -> byNumber.put(number.apply(fact.signal()), fact));
    return byNumber;
  }

  private static List<Fact<CreditIssued>> credits(
      List<Fact<CreditIssued>> told, Map<String, Fact<InvoiceIssued>> issued) {
    var numbered = new HashMap<String, Fact<CreditIssued>>();
    issued.forEach(
        (number, fact) -> asCredit(fact).ifPresent(credit -> numbered.put(number, credit)));
    told.forEach(credit -> number(credit).ifPresent(number -> numbered.put(number, credit)));
    var others = told.stream().filter(credit -> number(credit).isEmpty());
    return Stream.concat(numbered.values().stream(), others).toList();
  }

  private static Optional<Fact<CreditIssued>> asCredit(Fact<InvoiceIssued> fact) {
    return fact.signal()
        .asCredit()
        .map(credit -> new Fact<>(fact.mark(), fact.at(), fact.offset(), credit));
  }

  private static Optional<String> number(Fact<CreditIssued> credit) {
    return credit.signal().credit();
  }

  /// The numbers of invoices that somebody owes or owed, in their order: without those of credits
  /// and those that were voided.
  Set<String> numbers() {
    var numbers = new TreeSet<String>();
    numbers.addAll(issued.keySet());
    numbers.addAll(overdue.keySet());
    numbers.addAll(payments.keySet());
    numbers.addAll(writtenOff.keySet());
    numbers.removeIf(number -> isVoided(number, lastReported(number)));
    credits.forEach(credit -> number(credit).ifPresent(numbers::remove));
    return numbers;
  }

  /// The last day on which it was reported as something to be paid, or else as paid.
  Optional<LocalDate> lastReported(String number) {
    return latest(Stream.of(issued.get(number), overdue.get(number)).filter(Objects::nonNull))
        .or(() -> latest(payments.getOrDefault(number, List.of()).stream()));
  }

  private static Optional<LocalDate> latest(Stream<? extends Fact<?>> facts) {
    return facts.<LocalDate>map(Fact::day).max(LocalDate::compareTo);
  }

  /// Whether what was told on that day can be of an invoice that was last reported on the other.
  static boolean isOfSameInvoice(Fact<?> settlement, Optional<LocalDate> reported) {
    return reported.filter(settlement.day().plusDays(SAME_INVOICE_DAYS)::isBefore).isEmpty();
  }

  /// Credits that were not voided, for this invoice, or, if empty, for none.
  Stream<Fact<CreditIssued>> creditsFor(Optional<String> number) {
    return credits.stream()
        .filter(credit -> credit.signal().invoice().equals(number))
        .filter(credit ->
            number(credit).filter(it -> isVoided(it, Optional.of(credit.day()))).isEmpty());
  }

  private boolean isVoided(String number, Optional<LocalDate> reported) {
    return Optional.ofNullable(voided.get(number))
        .filter(fact -> isOfSameInvoice(fact, reported))
        .isPresent();
  }
}
