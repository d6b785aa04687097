package dev.oarlock.domain.play;

import static dev.oarlock.domain.play.StartedPlay.RUN;
import static dev.oarlock.domain.play.StartedPlay.marked;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.play.PlayResult.Lost;
import dev.oarlock.domain.play.PlayResult.Saved;
import dev.oarlock.domain.play.PlayResult.Unclaimed;
import dev.oarlock.domain.play.PlayResult.Unclaimed.Reason;
import dev.oarlock.domain.play.PlayResult.Undecided;
import dev.oarlock.domain.testing.AccountLog;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A save is claimed only where the risk was on record, and something was done, before they signed.
class PlayOutcomeTest {
  private static final LocalDate RENEWAL = LocalDate.parse("2027-01-01");
  private static final LocalDate START = LocalDate.parse("2026-11-02");
  private static final MultiCurrencyAmount WHOLE = euros(1_000);

  @Test
  void whoSignsAfterAStepWasDoneIsSaved() {
    var log =
        withStep().on("2026-12-10", renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000)));

    assertThat(result(log, "2026-12-09")).isEqualTo(new Undecided());
    assertThat(result(log, "2026-12-10"))
        .isEqualTo(new Saved(day("2026-12-10"), WHOLE, MultiCurrencyAmount.zero()));
  }

  @Test
  void ofARenewalForLessOnlyWhatIsKeptIsSaved() {
    var log = withStep().on("2026-12-10", renewed("K-1", "2027-01-01", 12, line("seats", 4, 400)));

    assertThat(result(log, "2027-01-31"))
        .isEqualTo(new Saved(day("2026-12-10"), euros(400), euros(600)));
  }

  @Test
  void ofARenewalForMoreWhatWasAtStakeIsSaved() {
    var log =
        withStep().on("2026-12-10", renewed("K-1", "2027-01-01", 12, line("seats", 20, 2_000)));

    assertThat(result(log, "2027-01-31"))
        .isEqualTo(new Saved(day("2026-12-10"), WHOLE, MultiCurrencyAmount.zero()));
  }

  @Test
  void whatRenewsByItselfIsDecidedOnTheDayOfTheRenewal() {
    assertThat(result(withStep(), "2026-12-31")).isEqualTo(new Undecided());
    assertThat(result(withStep(), "2027-01-02"))
        .isEqualTo(new Saved(RENEWAL, WHOLE, MultiCurrencyAmount.zero()));
  }

  @Test
  void whoLeavesIsLost() {
    var log = withStep().on("2026-12-10", cancelled("K-1", "2027-01-01"));

    assertThat(result(log, "2027-01-02")).isEqualTo(new Lost(RENEWAL, WHOLE));
  }

  @Test
  void whatNobodyHasSignedYetIsUndecidedUntilItsGraceIsOver() {
    var log =
        started(
                AccountLog.of("acme")
                    .on("2026-01-01", customer("Acme Corp"))
                    .on(
                        "2026-01-01",
                        lapsing(signed("K-1", "2026-01-01", 12, line("seats", 9, 1_000)))))
            .on(START.plusDays(5), marked("ten", Mark.DONE));

    assertThat(result(log, "2027-01-10")).isEqualTo(new Undecided());
    assertThat(result(log, "2027-12-01")).isEqualTo(new Lost(RENEWAL, WHOLE));
  }

  @Test
  void aPlayOfWhichNothingWasDoneSavedNobody() {
    var log =
        started(customerLog())
            .on("2026-12-10", renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000)))
            .on("2026-12-11", marked("ten", Mark.DONE));

    assertThat(result(log, "2027-01-31"))
        .isEqualTo(new Unclaimed(day("2026-12-10"), Reason.NO_STEP));
  }

  @Test
  void aStepThatWasTakenBackWasNotDone() {
    var log =
        withStep()
            .on(START.plusDays(6), marked("ten", Mark.OPEN))
            .on("2026-12-10", renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000)));

    assertThat(result(log, "2027-01-31"))
        .isEqualTo(new Unclaimed(day("2026-12-10"), Reason.NO_STEP));
  }

  @Test
  void whoWasNotAtRiskWasNotSaved() {
    var log =
        customerLog()
            .on(START, StartedPlay.without(START))
            .on(START.plusDays(5), marked("ten", Mark.DONE))
            .on("2026-12-10", renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000)));

    assertThat(result(log, "2027-01-31"))
        .isEqualTo(new Unclaimed(day("2026-12-10"), Reason.NO_RISK));
  }

  @Test
  void whatWasSignedBeforeThePlayIsNoSaveWhenItTakesEffect() {
    var log =
        started(
                customerLog()
                    .on("2026-10-20", renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000))))
            .on(START.plusDays(5), marked("ten", Mark.DONE));

    assertThat(result(log, "2027-01-31"))
        .isEqualTo(new Unclaimed(day("2026-10-20"), Reason.SIGNED_BEFORE));
  }

  @Test
  void whatWasSignedOnTheDayOfTheStartIsNoSave() {
    var log =
        started(customerLog())
            .on(START, renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000)))
            .on(START, marked("ten", Mark.DONE));

    assertThat(result(log, "2027-01-31")).isEqualTo(new Unclaimed(START, Reason.SIGNED_BEFORE));
  }

  @Test
  void anAddOnDecidesNothing() {
    var log = withStep().on("2026-12-10", signed("K-2", "2026-12-10", 12, line("api", 1, 50)));

    assertThat(result(log, "2026-12-20")).isEqualTo(new Undecided());
  }

  @Test
  void nothingIsLeftToDoOnceTheRenewalIsSigned() {
    var log =
        withStep().on("2026-12-10", renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000)));

    assertThat(overSince(log, "2026-12-09")).isEmpty();
    assertThat(overSince(log, "2026-12-10")).contains(day("2026-12-10"));
  }

  @Test
  void aPlayAfterTheSignatureHasItsStepsStillToDo() {
    var log =
        started(
            customerLog()
                .on("2026-10-20", renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000))));

    assertThat(overSince(log, "2027-01-31")).isEmpty();
  }

  @Test
  void aPlayAgainstNoRiskEndsWithTheCustomerAndNotWithARenewal() {
    var log = customerLog().on(START, StartedPlay.without(START));
    var stays = log.on("2026-12-10", renewed("K-1", "2027-01-01", 12, line("seats", 9, 1_000)));
    var leaves = log.on("2026-12-10", cancelled("K-1", "2027-01-01"));

    assertThat(overSince(stays, "2027-01-31")).isEmpty();
    assertThat(overSince(leaves, "2027-01-31")).contains(RENEWAL);
  }

  private static Optional<LocalDate> overSince(AccountLog log, String today) {
    var facts = log.facts(today);
    return PlayOutcome.overSince(PlayRun.find(facts, RUN).orElseThrow(), facts, day(today));
  }

  private static AccountLog withStep() {
    return started(customerLog()).on(START.plusDays(5), marked("ten", Mark.DONE));
  }

  private static AccountLog started(AccountLog log) {
    return log.on(START, StartedPlay.against(START.minusDays(3), START));
  }

  private static AccountLog customerLog() {
    return AccountLog.of("acme")
        .on("2026-01-01", customer("Acme Corp"))
        .on("2026-01-01", signed("K-1", "2026-01-01", 12, line("seats", 9, 1_000)));
  }

  private static PlayResult result(AccountLog log, String today) {
    var facts = log.facts(today);
    return PlayOutcome.of(PlayRun.find(facts, RUN).orElseThrow(), facts, day(today));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
