package dev.oarlock.slack.view.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.CreditIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.view.contract.OpenInvoiceLine;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenInvoiceLineTest {
  private static final LocalDate TODAY = AcmeState.TODAY;

  @Test
  void whatIsOpenIsSaidWithHowLateItIsAndWhatWasPaid() {
    assertThat(line(issued("17", 2_000, "2026-11-10"), paid("17", 800, "2026-11-12")))
        .contains("$1,200 open of invoice 17, 12 days overdue; 40 % paid");
  }

  @Test
  void whatIsNotDueSaysUntilWhen() {
    assertThat(line(issued("18", 500, "2026-12-01"), paid("16", 10, "2026-11-12")))
        .contains("$500 open of invoice 18, due 1 Dec 2026");
  }

  @Test
  void severalAreAddedUpAndTheOldestIsNamed() {
    assertThat(
            line(
                issued("18", 500, "2026-12-01"),
                issued("17", 2_000, "2026-11-21"),
                paid("16", 10, "2026-11-12")))
        .contains("$2,500 open of 2 invoices; $2,000 open of invoice 17, 1 day overdue");
  }

  @Test
  void anOldOneThatNobodySettledIsSaidThoughItCountsNoMore() {
    var old = new InvoiceOverdue("9", Money.of(90_000, "USD"), LocalDate.parse("2025-11-20"));

    assertThat(OpenInvoiceLine.of(ContractLinesTest.account("2025-12-20", old), TODAY))
        .contains(
            "$900 of invoice 9 was due 367 days ago and is not told as paid; nothing was said of it"
                + " for so long that it counts in no score: ask finance");
  }

  @Test
  void aCardSaysItShortly() {
    var old = new InvoiceOverdue("9", Money.of(90_000, "USD"), LocalDate.parse("2025-11-20"));
    var alone = AccountLog.of("acme").on("2025-12-20", old);
    var besideAnother =
        alone.on("2026-11-12", issued("17", 1_000, "2026-11-12"), paid("16", 10, "2026-11-12"));

    assertThat(OpenInvoiceLine.brief(state(alone), TODAY))
        .contains("Invoice 9, $900, due 367 days ago, counts no more: not told as paid");
    assertThat(OpenInvoiceLine.brief(state(besideAnother), TODAY))
        .contains("$1,000 open of invoice 17, 10 days overdue; 1 older one counts no more");
  }

  @Test
  void anOldOneIsNotSaidWherePaymentsAreNotTold() {
    var old = issued("9", 900, "2025-11-20");

    assertThat(OpenInvoiceLine.of(ContractLinesTest.account("2025-10-20", old), TODAY)).isEmpty();
  }

  @Test
  void whoOwesNothingHasNoLine() {
    assertThat(line(issued("17", 800, "2026-11-10"), paid("17", 800, "2026-11-12"))).isEmpty();
    assertThat(line()).isEmpty();
  }

  @Test
  void aCreditInAnotherCurrencyIsNamedAndLeavesNoLessToPay() {
    var credit = new CreditIssued(Optional.empty(), Optional.of("17"), Money.of(20_000, "EUR"));

    assertThat(line(issued("17", 1_000, "2026-11-12"), paid("16", 10, "2026-11-12"), credit))
        .contains(
            "$1,000 open of invoice 17, 10 days overdue; a credit of €200 is in another currency,"
                + " not subtracted");
  }

  @Test
  void soIsOneThatNamesNoInvoiceWhereNothingWasBilledInItsCurrency() {
    var credit = new CreditIssued(Optional.empty(), Optional.empty(), Money.of(20_000, "EUR"));
    var open = issued("17", 1_000, "2026-11-12");
    var euros = new InvoiceIssued("16", Money.of(20_000, "EUR"), LocalDate.parse("2026-11-10"));

    assertThat(line(open, paid("15", 10, "2026-11-12"), credit).orElseThrow())
        .endsWith("; a credit of €200 is in another currency, not subtracted");
    assertThat(line(open, paid("15", 10, "2026-11-12"), euros, credit).orElseThrow())
        .doesNotContain("credit");
  }

  private static AccountState state(AccountLog story) {
    var red = AcmeState.red();
    return new AccountState(red.id(), story.facts(TODAY), red.scores(), red.risk(), red.delivery());
  }

  private static Optional<String> line(Signal... signals) {
    return OpenInvoiceLine.of(ContractLinesTest.account("2026-11-01", signals), TODAY);
  }

  private static Signal issued(String number, long dollars, String due) {
    return new InvoiceIssued(number, Money.of(100 * dollars, "USD"), LocalDate.parse(due));
  }

  private static Signal paid(String number, long dollars, String due) {
    return new InvoicePaid(number, Money.of(100 * dollars, "USD"), LocalDate.parse(due));
  }
}
