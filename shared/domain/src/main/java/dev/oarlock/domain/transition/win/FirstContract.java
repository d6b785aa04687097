package dev.oarlock.domain.transition.win;

import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.Signal;
import java.time.LocalDate;
import java.util.stream.Stream;

/// The first order that is known of an account. It wins a customer if it was signed about when it
/// begins. One that is told long after that is the past of a customer who is only now connected,
/// and so is the first that is told of who was billed before, or is known as a customer since
/// earlier.
record FirstContract(ContractChanged order, Facts facts) {
  private static final int NEWS_DAYS = 7;

  boolean winsCustomer() {
    return order.order() == OrderType.NEW && !wasSignedLongAfter() && !wasCustomerBefore();
  }

  private boolean wasSignedLongAfter() {
    return facts.of(ContractChanged.class).stream()
        .filter(fact -> fact.signal().equals(order))
        .noneMatch(fact -> isAbout(fact.day()));
  }

  private boolean isAbout(LocalDate signed) {
    return !order.effective().isBefore(signed.minusDays(NEWS_DAYS));
  }

  private boolean wasCustomerBefore() {
    return Stream.concat(AccountProfile.of(facts).since().stream(), billed())
        .anyMatch(day -> day.isBefore(order.effective().minusDays(NEWS_DAYS)));
  }

  private Stream<LocalDate> billed() {
    return Stream.of(InvoiceIssued.class, InvoicePaid.class, InvoiceOverdue.class)
        .flatMap(this::days);
  }

  private <S extends Signal> Stream<LocalDate> days(Class<S> type) {
    return facts.of(type).stream().map(Fact::day);
  }
}
