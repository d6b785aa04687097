package dev.oarlock.domain.account.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceVoided;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What settles an invoice is forgotten after two years, so it must not matter for longer.
class InvoiceNumberReuseTest {
  private static final LocalDate SETTLED = LocalDate.parse("2025-01-25");
  private static final LocalDate FORGOTTEN = SETTLED.plusDays(715);
  private static final Money AMOUNT = Money.of(100_000, "USD");

  static Stream<BillingSignal> settlements() {
    return Stream.of(
        new InvoiceVoided("P-1"),
        new InvoiceWrittenOff("P-1", Optional.empty(), Optional.empty()),
        new InvoicePaid("P-1", AMOUNT, SETTLED));
  }

  @ParameterizedTest
  @MethodSource("settlements")
  void aReminderWithinAYearIsOfTheInvoiceThatWasSettled(BillingSignal settlement) {
    var log = log().on(SETTLED, settlement).on(SETTLED.plusDays(365), reminder());

    assertThat(owed(log.facts(SETTLED.plusDays(400)), SETTLED.plusDays(400)))
        .isEqualTo(MultiCurrencyAmount.zero());
  }

  @ParameterizedTest
  @MethodSource("settlements")
  void aReminderMoreThanAYearLaterIsOfAnotherInvoice(BillingSignal settlement) {
    var reminded = SETTLED.plusDays(366);
    var log = log().on(SETTLED, settlement).on(reminded, reminder());

    assertThat(owed(log.facts(reminded), reminded)).isEqualTo(MultiCurrencyAmount.of(AMOUNT));
    assertThat(owed(log.facts(FORGOTTEN), reminded)).isEqualTo(MultiCurrencyAmount.of(AMOUNT));
  }

  @Test
  void aRemainderPaidMuchLaterDoesNotOpenWhatWasPaid() {
    var log =
        log()
            .on(SETTLED.minusDays(30), new BillingSignal.InvoiceIssued("P-1", AMOUNT, SETTLED))
            .on(SETTLED, new InvoicePaid("P-1", AMOUNT, SETTLED))
            .on(SETTLED.plusDays(700), new InvoicePaid("P-1", Money.of(1, "USD"), SETTLED));

    var known = Facts.of(log.facts(FORGOTTEN).all().toList(), FORGOTTEN);

    assertThat(owed(known, FORGOTTEN)).isEqualTo(MultiCurrencyAmount.zero());
  }

  private static AccountLog log() {
    return AccountLog.of("acme");
  }

  private static InvoiceOverdue reminder() {
    return new InvoiceOverdue("P-1", AMOUNT, SETTLED);
  }

  private static MultiCurrencyAmount owed(Facts facts, LocalDate today) {
    return AccountInvoices.of(facts).owed(today);
  }
}
