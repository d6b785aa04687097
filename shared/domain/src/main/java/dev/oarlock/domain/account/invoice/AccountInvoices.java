package dev.oarlock.domain.account.invoice;

import static java.util.stream.Collectors.toMap;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The invoices of an account that were not voided. Credits that name no invoice reduce what is
/// owed, the oldest due first, and at most to nothing.
public final class AccountInvoices {
  private static final Comparator<Invoice> OLDEST_DUE_FIRST =
      Comparator.comparing((Invoice invoice) -> invoice.due().orElse(LocalDate.MAX))
          .thenComparing(Invoice::number);

  private final List<Invoice> invoices;
  private final Set<String> reminded;
  private final Optional<LocalDate> latestPayment;

  private AccountInvoices(Facts facts) {
    var told = InvoiceFacts.of(facts);
    var complete = completeSince(facts);
    this.latestPayment = facts.latest(InvoicePaid.class).map(Fact::day);
    this.reminded = Set.copyOf(told.overdue().keySet());
    var all =
        told.numbers().stream()
            .flatMap(number -> InvoiceReading.of(number, told, latestPayment).stream())
            .filter(reading -> !reading.lastReported().isBefore(complete))
            .map(InvoiceReading::invoice)
            .sorted(OLDEST_DUE_FIRST)
            .toList();
    this.invoices = withCredits(all, told.creditsFor(Optional.empty()).map(Fact::signal).toList());
  }

  public static AccountInvoices of(Facts facts) {
    return facts.view(AccountInvoices.class, AccountInvoices::new);
  }

  /// All, the oldest due first.
  public List<Invoice> all() {
    return invoices;
  }

  /// Those with something left to pay.
  public Stream<Invoice> openOn(LocalDate today) {
    return invoices.stream()
        .filter(Invoice::isOpen)
        .filter(invoice -> !invoice.countedUntil().isBefore(today));
  }

  /// Those that are not told as settled and of which nothing was said for so long that they count
  /// no more, if it is known that they were not paid: they were told as overdue, or later payments
  /// were told and not theirs.
  public Stream<Invoice> unsettledOn(LocalDate today) {
    return invoices.stream()
        .filter(Invoice::isOpen)
        .filter(invoice -> invoice.countedUntil().isBefore(today))
        .filter(invoice -> invoice.due().filter(due -> due.isBefore(today)).isPresent())
        .filter(this::isKnownUnpaid);
  }

  private boolean isKnownUnpaid(Invoice invoice) {
    return reminded.contains(invoice.number())
        || latestPayment.filter(day -> day.isAfter(invoice.countedUntil())).isPresent();
  }

  /// What is left to pay of all.
  public MultiCurrencyAmount owed(LocalDate today) {
    var sum = MultiCurrencyAmount.zero();
    for (var invoice : openOn(today).toList()) {
      sum = sum.plus(invoice.open());
    }
    return sum;
  }

  /// What was credited in other currencies than that of the invoice, which reduces nothing: of open
  /// ones, and of no invoice in particular where none was ever billed in that currency.
  public MultiCurrencyAmount creditsInOtherCurrencies(Facts facts, LocalDate today) {
    var open = openOn(today).collect(toMap(Invoice::number, it -> it.billed().currency()));
    var billed = invoices.stream().map(it -> it.billed().currency()).toList();
    return facts.of(CreditIssued.class).stream()
        .map(Fact::signal)
        .filter(it ->
            it.invoice()
                .map(number ->
                    !it.amount()
                        .currency()
                        .equals(open.getOrDefault(number, it.amount().currency())))
                .orElseGet(() -> !billed.contains(it.amount().currency())))
        .map(it -> MultiCurrencyAmount.of(it.amount()))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  /// Where what settles an invoice was dropped for want of room, older ones are not known.
  private static LocalDate completeSince(Facts facts) {
    return Stream.<Class<? extends BillingSignal>>of(
            InvoicePaid.class, InvoiceVoided.class, InvoiceWrittenOff.class, CreditIssued.class)
        .flatMap(type -> facts.completeSince(type).stream())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private static List<Invoice> withCredits(List<Invoice> invoices, List<CreditIssued> credits) {
    var left = new HashMap<Currency, Long>();
    credits.forEach(
        credit -> left.merge(credit.amount().currency(), credit.amount().minorUnits(), Long::sum));
    var reduced = new ArrayList<Invoice>();
    for (var invoice : invoices) {
      var open = countedOpen(invoice);
      var credited = Math.min(open.minorUnits(), left.getOrDefault(open.currency(), 0L));
      left.merge(open.currency(), -credited, Long::sum);
      reduced.add(invoice.credited(credited));
    }
    return List.copyOf(reduced);
  }

  /// An invoice of which nobody knows whether it was paid takes no credit from another.
  private static Money countedOpen(Invoice invoice) {
    return invoice.countedUntil().equals(LocalDate.MIN)
        ? new Money(0, invoice.billed().currency())
        : invoice.open();
  }
}
