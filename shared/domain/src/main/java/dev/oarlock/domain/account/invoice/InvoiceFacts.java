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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Set<String> voided,
    List<CreditIssued> credits) {

  static InvoiceFacts of(Facts facts) {
    var issued = byNumber(facts, InvoiceIssued.class, InvoiceIssued::invoice);
    return new InvoiceFacts(
        issued,
        byNumber(facts, InvoiceOverdue.class, InvoiceOverdue::invoice),
        facts.of(InvoicePaid.class).stream()
            .collect(Collectors.groupingBy(fact -> fact.signal().invoice())),
        byNumber(facts, InvoiceWrittenOff.class, InvoiceWrittenOff::invoice),
        byNumber(facts, InvoiceVoided.class, InvoiceVoided::invoice).keySet(),
        credits(facts.of(CreditIssued.class), issued));
  }

  private static <S extends Signal> Map<String, Fact<S>> byNumber(
      Facts facts, Class<S> type, Function<S, String> number) {
    var byNumber = new HashMap<String, Fact<S>>();
    facts.of(type).forEach(fact -> byNumber.put(number.apply(fact.signal()), fact));
    return byNumber;
  }

  private static List<CreditIssued> credits(
      List<Fact<CreditIssued>> told, Map<String, Fact<InvoiceIssued>> issued) {
    var numbered = new HashMap<String, CreditIssued>();
    issued.values().stream()
        .map(Fact::signal)
        .flatMap(invoice -> invoice.asCredit().stream())
        .forEach(credit -> numbered.put(credit.credit().orElseThrow(), credit));
    told.stream()
        .map(Fact::signal)
        .forEach(credit -> credit.credit().ifPresent(number -> numbered.put(number, credit)));
    var others = told.stream().map(Fact::signal).filter(credit -> credit.credit().isEmpty());
    return Stream.concat(numbered.values().stream(), others).toList();
  }

  /// The numbers of invoices that somebody owes or owed, in their order: without those of credits
  /// and those that were voided.
  Set<String> numbers() {
    var numbers = new TreeSet<String>();
    numbers.addAll(issued.keySet());
    numbers.addAll(overdue.keySet());
    numbers.addAll(payments.keySet());
    numbers.addAll(writtenOff.keySet());
    numbers.removeAll(voided);
    credits.forEach(credit -> credit.credit().ifPresent(numbers::remove));
    return numbers;
  }

  /// Credits that were not voided, for this invoice, or, if empty, for none.
  Stream<CreditIssued> creditsFor(Optional<String> number) {
    return credits.stream()
        .filter(credit -> credit.invoice().equals(number))
        .filter(credit -> credit.credit().filter(voided::contains).isEmpty());
  }
}
