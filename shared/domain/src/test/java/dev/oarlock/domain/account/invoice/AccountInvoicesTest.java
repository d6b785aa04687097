package dev.oarlock.domain.account.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.business.PaymentEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AccountInvoicesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final LocalDate DUE = LocalDate.parse("2026-08-31");

  /// Pays, so that an unpaid invoice is known to be unpaid.
  private static final AccountLog PAYER =
      AccountLog.of("acme").on("2026-06-01", new InvoicePaid("V-0", usd(1_000), day("2026-06-01")));

  private static final AccountLog BILLED = PAYER.on("2026-08-01", issued("P-1", 1_000));

  @Test
  void whatIsOpenIsTheRemainder() {
    var tenth = BILLED.on("2026-08-30", paid("P-1", 100));

    assertThat(owed(tenth)).isEqualTo(sum(usd(900)));
    assertThat(weeksOverdue(tenth)).isEqualTo(11);
    assertThat(payments(tenth).overdueBy(60, TODAY).isPresent()).isTrue();
  }

  @Test
  void severalPaymentsAddUpAndTheLastOfThemWasLate() {
    var half = BILLED.on("2026-08-30", paid("P-1", 500));
    var all = half.on("2026-09-10", paid("P-1", 500));

    assertThat(owed(half)).isEqualTo(sum(usd(500)));
    assertThat(owed(all)).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(payments(all).daysLate(TODAY).value()).hasValue(10 / 2.0);
  }

  /// An export that is read each week, and the event of what was paid between.
  @Test
  void whatSaysHowMuchIsPaidInAllAddsWhatWasNotKnown() {
    var first = BILLED.on("2026-09-02", paidInAll("P-1", 400, 400));
    var later = first.on("2026-09-09", paidInAll("P-1", 700, 700));
    var repeated = later.on("2026-09-10", paidInAll("P-1", 100, 700));

    assertThat(owed(first)).isEqualTo(sum(usd(600)));
    assertThat(owed(later)).isEqualTo(sum(usd(300)));
    assertThat(owed(repeated)).isEqualTo(sum(usd(300)));
    assertThat(owed(repeated.on("2026-09-11", paid("P-1", 300))))
        .isEqualTo(MultiCurrencyAmount.zero());
  }

  @Test
  void aPaymentOfWhichNobodyToldMoreIsTheWhole() {
    var paid = PAYER.on("2026-09-02", paid("P-9", 10));

    assertThat(owed(paid)).isEqualTo(MultiCurrencyAmount.zero());
  }

  @Test
  void aPaymentMaySayOfWhatTotalItIsAPart() {
    var part =
        PAYER.on("2026-09-02", new InvoicePaid("P-9", usd(400), DUE, Optional.of(usd(1_000))));

    assertThat(owed(part)).isEqualTo(sum(usd(600)));
    assertThat(weeksOverdue(part)).isEqualTo(11);
  }

  @Test
  void aReminderAfterAPartWasPaidLeavesItPaid() {
    var reminded =
        BILLED
            .on("2026-08-30", paid("P-1", 400))
            .on("2026-11-20", new InvoiceOverdue("P-1", usd(1_000), DUE));

    assertThat(owed(reminded)).isEqualTo(sum(usd(600)));
  }

  @Test
  void whatIsPaidTooMuchPaysNoOtherInvoice() {
    var overpaid = BILLED.on("2026-08-30", paid("P-1", 1_500)).on("2026-08-02", issued("P-2", 700));

    assertThat(owed(overpaid)).isEqualTo(sum(usd(700)));
  }

  @Test
  void whatIsVoidedIsNotOwedThoughItWasPaidInPart() {
    var voided = BILLED.on("2026-08-30", paid("P-1", 400)).on("2026-09-02", voided("P-1"));

    assertThat(owed(voided)).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(payments(voided).daysLate(TODAY).value()).hasValue(0);
  }

  @Test
  void anInvoiceCreditedInFullIsSettledAndNobodyPaidIt() {
    var credited = BILLED.on("2026-10-30", creditFor("P-1", 1_000));

    assertThat(owed(credited)).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(weeksOverdue(credited)).isZero();
    assertThat(payments(credited).daysLate(TODAY).value()).hasValue(0);
  }

  @Test
  void whatWasCreditedNeedNotBePaidWheneverItIsTold() {
    var creditFirst =
        BILLED.on("2026-08-05", creditFor("P-1", 300)).on("2026-09-10", paid("P-1", 700));
    var paidFirst =
        BILLED.on("2026-09-10", paid("P-1", 700)).on("2026-10-30", creditFor("P-1", 300));

    assertThat(owed(creditFirst)).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(payments(creditFirst).daysLate(TODAY).value()).hasValue(10 / 2.0);
    assertThat(payments(paidFirst).daysLate(TODAY).value()).hasValue(10 / 2.0);
  }

  @Test
  void aCreditThatNamesNoInvoiceReducesTheOldestFirstAndAtMostToNothing() {
    var two = BILLED.on("2026-08-02", issued("P-2", 400));
    var some = two.on("2026-10-01", credit("CN-1", 1_100));
    var more = two.on("2026-10-01", credit("CN-1", 9_000));

    assertThat(owed(some)).isEqualTo(sum(usd(300)));
    assertThat(owed(more)).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(weeksOverdue(more)).isZero();
  }

  @Test
  void anInvoiceOfLessThanNothingIsACreditAndNoInvoice() {
    var credited = BILLED.on("2026-10-01", issued("CN-1", -400));
    var toldBothWays = credited.on("2026-10-02", credit("CN-1", 400));
    var toldTwice = toldBothWays.on("2026-10-03", credit("CN-1", 400));
    var takenBack = toldTwice.on("2026-10-04", voided("CN-1"));

    assertThat(owed(credited)).isEqualTo(sum(usd(600)));
    assertThat(owed(toldBothWays)).isEqualTo(sum(usd(600)));
    assertThat(owed(toldTwice)).isEqualTo(sum(usd(600)));
    assertThat(owed(takenBack)).isEqualTo(sum(usd(1_000)));
    assertThat(AccountInvoices.of(credited.facts(TODAY)).all())
        .extracting(Invoice::number)
        .containsExactly("V-0", "P-1");
  }

  @Test
  void whatIsWrittenOffIsNotOpenButWasNeverPaid() {
    var writtenOff = BILLED.on("2026-11-09", writtenOff("P-1"));
    var later = day("2027-05-09");

    assertThat(owed(writtenOff)).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(weeksOverdue(writtenOff)).isZero();
    assertThat(payments(writtenOff).daysLate(TODAY).value()).hasValue(0);
    assertThat(payments(writtenOff).givenUp(TODAY).value()).hasValue(1);
    assertThat(payments(writtenOff).givenUp(TODAY).validUntil()).hasValue(later);
    assertThat(payments(writtenOff).givenUp(later).isPresent()).isFalse();
    assertThat(payments(writtenOff).weeksOverdueWhenGivenUp(TODAY).value()).hasValue(10);
  }

  @Test
  void aRemainderThatIsWrittenOffSaysNothingOfTheCustomer() {
    var charges = BILLED.on("2026-08-30", paid("P-1", 975)).on("2026-11-09", writtenOff("P-1"));

    assertThat(owed(charges)).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(payments(charges).givenUp(TODAY).isPresent()).isFalse();
    assertThat(payments(charges).daysLate(TODAY).value()).hasValue(0);
  }

  @Test
  void whatIsPaidAfterItWasWrittenOffWasPaidLate() {
    var paid = BILLED.on("2026-11-09", writtenOff("P-1")).on("2026-11-19", paid("P-1", 1_000));

    assertThat(payments(paid).givenUp(TODAY).isPresent()).isFalse();
    assertThat(payments(paid).daysLate(TODAY).value()).hasValue(80 / 2.0);
  }

  @Test
  void whatWasPaidMoreThanAYearBeforeIsNotTheInvoiceThatIsWrittenOff() {
    var another = new InvoiceWrittenOff("P-1", Optional.of(usd(400)), Optional.empty());
    var soon = AccountLog.of("acme").on("2025-11-10", paid("P-1", 1_000)).on("2026-11-09", another);
    var late = AccountLog.of("acme").on("2025-11-08", paid("P-1", 1_000)).on("2026-11-09", another);

    assertThat(payments(soon).givenUp(TODAY).isPresent()).isFalse();
    assertThat(payments(late).givenUp(TODAY).value()).hasValue(1);
  }

  @Test
  void whatIsWrittenOffInPartIsOpenForTheRest() {
    var part =
        BILLED.on(
            "2026-11-09", new InvoiceWrittenOff("P-1", Optional.of(usd(400)), Optional.empty()));

    assertThat(owed(part)).isEqualTo(sum(usd(600)));
  }

  @Test
  void aPaymentInAnotherCurrencyPaysTheWholeUnlessItSaysOfWhatItIsAPart() {
    var whole = BILLED.on("2026-08-30", new InvoicePaid("P-1", eur(920), DUE));
    var half =
        BILLED.on("2026-08-30", new InvoicePaid("P-1", eur(460), DUE, Optional.of(eur(920))));

    assertThat(owed(whole)).isEqualTo(MultiCurrencyAmount.zero());
    assertThat(owed(half)).isEqualTo(sum(usd(500)));
  }

  @Test
  void aCreditInAnotherCurrencyReducesNothing() {
    var named =
        BILLED.on("2026-09-01", new CreditIssued(Optional.empty(), Optional.of("P-1"), eur(1_000)));
    var unnamed =
        BILLED.on("2026-09-01", new CreditIssued(Optional.empty(), Optional.empty(), eur(1_000)));

    assertThat(owed(named)).isEqualTo(sum(usd(1_000)));
    assertThat(owed(unnamed)).isEqualTo(sum(usd(1_000)));
  }

  @Test
  void anOldInvoiceStaysOpenHoweverManyArePaidAfterIt() {
    var log = BILLED;
    for (var n = 0; n < 60; n++) {
      var at = day("2026-09-01").plusDays(n);
      log = log.on(at, new InvoiceIssued("D-" + n, usd(10), at), paid("D-" + n, 10));
    }

    assertThat(owed(log)).isEqualTo(sum(usd(1_000)));
    assertThat(weeksOverdue(log)).isEqualTo(11);
  }

  @Property(tries = 200)
  void theOrderOfArrivalChangesNothing(@ForAll Random random) {
    var log = List.copyOf(story(random).signals());
    var shuffled = new ArrayList<LoggedSignal>(log);
    Collections.shuffle(shuffled, random);
    var oneByOne = Facts.none();
    for (var signal : shuffled) {
      oneByOne = oneByOne.fold(List.of(signal), TODAY);
    }

    assertThat(AccountInvoices.of(oneByOne).all())
        .isEqualTo(AccountInvoices.of(Facts.none().fold(log, TODAY)).all());
  }

  @Property(tries = 200)
  void nothingIsEverOwedThatWasNotBilled(@ForAll Random random) {
    var invoices = AccountInvoices.of(story(random).facts(TODAY));

    assertThat(invoices.all())
        .allMatch(invoice -> invoice.open().minorUnits() <= invoice.billed().minorUnits());
    assertThat(invoices.owed(TODAY).totals()).allMatch(money -> money.minorUnits() > 0);
  }

  private static AccountLog story(Random random) {
    var log = PAYER;
    for (var n = 0; n < 20; n++) {
      log = log.on(DUE.plusDays(random.nextInt(-40, 60)), told(random));
    }
    return log;
  }

  private static BillingSignal told(Random random) {
    var number = "P-" + random.nextInt(4);
    var amount = random.nextInt(1, 10) * 100;
    return switch (random.nextInt(8)) {
      case 0, 1 -> issued(number, amount);
      case 2, 3 -> paid(number, amount);
      case 4 -> new InvoiceOverdue(number, usd(amount), DUE);
      case 5 -> random.nextBoolean() ? creditFor(number, amount) : credit("C-" + number, amount);
      case 6 -> random.nextBoolean() ? writtenOff(number) : voided(number);
      default -> new InvoicePaid(number, eur(amount), DUE, Optional.of(eur(900)));
    };
  }

  private static InvoiceIssued issued(String invoice, int amount) {
    return new InvoiceIssued(invoice, usd(amount), DUE);
  }

  private static InvoicePaid paidInAll(String number, int amount, int inAll) {
    return new InvoicePaid(number, usd(amount), DUE, Optional.empty(), Optional.of(usd(inAll)));
  }

  private static InvoicePaid paid(String invoice, int amount) {
    return new InvoicePaid(invoice, usd(amount), DUE);
  }

  private static InvoiceVoided voided(String invoice) {
    return new InvoiceVoided(invoice);
  }

  private static InvoiceWrittenOff writtenOff(String invoice) {
    return new InvoiceWrittenOff(invoice, Optional.empty(), Optional.empty());
  }

  private static CreditIssued creditFor(String invoice, int amount) {
    return new CreditIssued(Optional.empty(), Optional.of(invoice), usd(amount));
  }

  private static CreditIssued credit(String number, int amount) {
    return new CreditIssued(Optional.of(number), Optional.empty(), usd(amount));
  }

  private static Money usd(int amount) {
    return Money.of(amount * 100L, "USD");
  }

  private static Money eur(int amount) {
    return Money.of(amount * 100L, "EUR");
  }

  private static MultiCurrencyAmount sum(Money money) {
    return MultiCurrencyAmount.of(money);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static MultiCurrencyAmount owed(AccountLog log) {
    return AccountInvoices.of(log.facts(TODAY)).owed(TODAY);
  }

  private static double weeksOverdue(AccountLog log) {
    return payments(log).weeksOverdue(TODAY).value().orElseThrow();
  }

  private static PaymentEvidence payments(AccountLog log) {
    return AccountEvidence.of(log.facts(TODAY)).payments();
  }
}
