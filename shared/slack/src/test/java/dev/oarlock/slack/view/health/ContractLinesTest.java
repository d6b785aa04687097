package dev.oarlock.slack.view.health;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.once;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.text.advice.NextStep;
import dev.oarlock.slack.view.contract.ContradictionLine;
import dev.oarlock.slack.view.contract.LicenceLine;
import dev.oarlock.slack.view.contract.NoCustomerNote;
import dev.oarlock.slack.view.contract.OneTimeLine;
import dev.oarlock.slack.view.contract.RenewalLine;
import dev.oarlock.slack.view.contract.WorthLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContractLinesTest {
  private static final LocalDate TODAY = AcmeState.TODAY;

  @Test
  void aRenewalThatIsOverdueSaysSinceWhenAndThatItIsUnsigned() {
    var late = account(lapsing(signed("C-1", "2025-11-17", 12, line("plan", 10, 1_000))));

    assertThat(RenewalLine.of(late, TODAY)).isEqualTo("17 Nov 2026, 5 days overdue, unsigned");
    assertThat(WorthLine.of(late, TODAY)).isEqualTo("€1,000 a month, late");
    assertThat(NoCustomerNote.of(late, TODAY)).isEmpty();
    assertThat(NextStep.of(late, TODAY).sentence())
        .isEqualTo(
            "Today, call the person who signs: the renewal is overdue by 5 days, no meeting on"
                + " record; ask for a date or a no.");
  }

  @Test
  void onTheDayItIsDueItIsDueToday() {
    var due = account(lapsing(signed("C-1", "2025-11-22", 12, line("plan", 10, 1_000))));

    assertThat(RenewalLine.of(due, TODAY)).isEqualTo("22 Nov 2026, today");
  }

  @Test
  void oneOfTwoContractsThatIsLateIsPartOfTheWorth() {
    var partly =
        account(
            lapsing(signed("C-1", "2025-11-17", 12, line("plan", 10, 1_000))),
            signed("C-2", "2026-03-01", 12, line("pro", 5, 400)));

    assertThat(WorthLine.of(partly, TODAY)).isEqualTo("€1,400 a month, €1,000 of it late");
  }

  @Test
  void aPauseSaysWhatWasPaidBefore() {
    var paused =
        account(
            signed("C-1", "2026-03-01", 12, line("plan", 10, 1_000)),
            amended("C-1", "2026-11-01", line("plan", 10, 0)));

    assertThat(WorthLine.of(paused, TODAY)).isEqualTo("nothing, paused; €1,000 a month before");
  }

  @Test
  void whatIsSignedForLaterIsSaidBesideWhatIsPaidNow() {
    var half =
        account(
            signed("C-1", "2026-01-01", 12, line("plan", 100, 1_000)),
            cancelled("C-1", "2026-12-31", line("plan", 50, 500)));
    var leaving =
        account(
            signed("C-1", "2026-01-01", 12, line("plan", 100, 1_000)),
            cancelled("C-1", "2026-12-31"));

    assertThat(WorthLine.of(half, TODAY))
        .isEqualTo("€1,000 a month; €500 a month from 31 Dec 2026");
    assertThat(WorthLine.of(leaving, TODAY)).isEqualTo("€1,000 a month");
  }

  @Test
  void noticeForOneOfTwoContractsStandsBesideTheRenewalOfTheOther() {
    var partly =
        account(
            signed("C-1", "2026-03-01", 12, line("plan", 10, 1_000)),
            signed("C-2", "2026-01-01", 12, line("pro", 5, 400)),
            cancelled("C-2", "2027-01-01"));

    assertThat(RenewalLine.of(partly, TODAY))
        .isEqualTo("1 Mar 2027, in 99 days, automatic; notice for C-2, ends on 1 Jan 2027");
    assertThat(WorthLine.of(partly, TODAY))
        .isEqualTo("€1,400 a month; €1,000 a month from 1 Jan 2027");
  }

  @Test
  void noticeForAContractThatNobodyToldOfAsksWhetherItIsTheOneThatRenews() {
    var known = signed("C-1", "2026-03-01", 12, line("plan", 10, 1_000));

    assertThat(RenewalLine.of(account(known, cancelled("sub_9", "2027-01-01")), TODAY))
        .isEqualTo(
            "1 Mar 2027, in 99 days, automatic; notice for sub_9, not on record, as of 1 Jan 2027:"
                + " is it this contract?");
    assertThat(RenewalLine.of(account(known, cancelled("C-1", "2027-03-01")), TODAY))
        .isEqualTo("given notice, ends on 1 Mar 2027, in 99 days");
  }

  @Test
  void whatTakesMoreThanThereWasIsSaidToBeInDoubt() {
    var known = signed("C-1", "2026-03-01", 12, line("plan", 40, 1_600), line("api", 5, 100));
    var doubtful = account(known, cancelled("C-1", "2026-11-20", line("plan", 50, 0)));

    assertThat(ContradictionLine.of(doubtful, TODAY))
        .contains(
            "a cancellation takes 50 of plan from C-1 on 20 Nov 2026, of which there were 40, and"
                + " counts for no more");
    assertThat(WorthLine.of(doubtful, TODAY)).isEqualTo("€100 a month");
    assertThat(ContradictionLine.of(doubtful, TODAY.plusYears(1))).isEmpty();
    assertThat(ContradictionLine.of(account(known, cancelled("sub_9", "2026-11-20")), TODAY))
        .isEmpty();
  }

  @Test
  void whoLeftByAnOrderThatTakesMoreThanThereWasMayNotHaveLeft() {
    var left =
        account(
            signed("C-1", "2026-03-01", 12, line("plan", 40, 1_600)),
            cancelled("C-1", "2026-11-20", line("plan", 50, 0)));

    assertThat(NoCustomerNote.of(left, TODAY).orElseThrow())
        .contains("In doubt: a cancellation takes 50 of plan from C-1 on 20 Nov 2026, of which");
  }

  @Test
  void withoutAScoreNothingHasNotMoved() {
    assertThat(new ScoreSection(AcmeState.unknown(), TODAY).reasons().toString())
        .contains("there is no score yet");
  }

  @Test
  void aTrialIsNoCustomerAndSaysUntilWhen() {
    var trial = account(lapsing(signed("C-1", "2026-11-01", 1, line("plan", 5, 0))));

    assertThat(NoCustomerNote.of(trial, TODAY))
        .contains("On trial until 1 Dec 2026, in 9 days. Not a customer yet.");
  }

  @Test
  void whatWasSignedAndTakenBackOnOneDayIsNotCalledATrial() {
    var withdrawn =
        account(
            signed("C-1", "2026-11-01", 12, line("plan", 5, 100)), cancelled("C-1", "2026-11-01"));

    assertThat(NoCustomerNote.of(withdrawn, TODAY))
        .contains(
            "No contract of theirs is in force, and none was ever paid for. Never a customer.");
  }

  @Test
  void whatIsPaidOnceIsSaidBesideTheWorthAndIsNoPartOfIt() {
    var account =
        account(
            signed("C-1", "2026-03-01", 12, line("plan", 40, 1_600), once("setup", 5_000)),
            addedOn("C-1", "2026-06-01", once("training", 2_400), once("workshop", 900)),
            cancelled("C-1", "2026-07-01", line("workshop", 0, 0)));

    assertThat(OneTimeLine.of(account, TODAY))
        .contains("€5,000 for setup, 1 Mar 2026; €2,400 for training, 1 Jun 2026");
    assertThat(WorthLine.of(account, TODAY)).isEqualTo("€1,600 a month");
    assertThat(LicenceLine.of(account, TODAY)).contains("40 (plan)");
    assertThat(OneTimeLine.of(account, TODAY.plusYears(1))).isEmpty();
  }

  @Test
  void licencesSayWhichProductsWereCounted() {
    var account =
        account(
            signed("C-1", "2026-03-01", 12, line("plan", 40, 1_600), line("support", 1, 200)),
            addedOn("C-1", "2026-06-01", line("api-credits", 5_000, 100)));

    assertThat(LicenceLine.of(account, TODAY))
        .contains("40 (plan). Not seats: 5,000 api-credits, 1 support");
    assertThat(LicenceLine.of(account(), TODAY)).isEmpty();
  }

  private static AccountState account(Signal... orders) {
    return account("2026-01-01", orders);
  }

  static AccountState account(String told, Signal... signals) {
    var red = AcmeState.red();
    var facts = AccountLog.of("acme").on(told, signals).facts(TODAY);
    return new AccountState(red.id(), facts, red.scores(), red.risk(), red.delivery());
  }
}
