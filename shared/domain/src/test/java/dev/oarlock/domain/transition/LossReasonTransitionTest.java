package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.departure.LossEvent;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.CustomerReturn;
import dev.oarlock.domain.transition.order.LossOutcome;
import dev.oarlock.domain.transition.order.LossQuestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is asked why something was lost, and reminded until it is answered.
class LossReasonTransitionTest {
  /// A Monday.
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static final LocalDate LEFT = LocalDate.parse("2026-11-25");
  private static final LossEvent LOSS = new LossEvent(Loss.LEFT, LEFT);

  @Test
  void whoLeftIsAskedForOnEachBusinessDayOfAWeek() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(TODAY.plusDays(60));

    assertThat(account.heard("AccountChurned", "ReasonRequested"))
        .containsExactly(
            "2026-11-26 AccountChurned",
            "2026-11-27 ReasonRequested",
            "2026-11-30 ReasonRequested",
            "2026-12-01 ReasonRequested",
            "2026-12-02 ReasonRequested",
            "2026-12-03 ReasonRequested");
    assertThat(account.told(ReasonRequested.class))
        .allSatisfy(it -> assertThat(it.due()).isEqualTo("2026-12-03"))
        .allSatisfy(it -> assertThat(it.loss().amount()).isEqualTo(euros(600)))
        .extracting(AnnouncementIds::toldOf)
        .containsOnly(Optional.of("any:churned:2026-11-25"));
  }

  @Test
  void anAnswerEndsTheRemindersAndSaysWhetherItWasAvoidable() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(2));
    account.signal(LEFT.plusDays(2), given(LOSS, "bankrupt", false));
    account.live(TODAY.plusDays(60));

    assertThat(account.told(ReasonRequested.class)).hasSize(1);
    assertThat(account.told(ReasonSettled.class))
        .singleElement()
        .satisfies(it ->
            assertThat(it.outcome())
                .isEqualTo(new LossOutcome.Answered("bankrupt", false, new Csm("dana"))))
        .satisfies(it -> assertThat(AnnouncementIds.retroOf(it)).isEmpty());
    assertThat(AccountChurn.settledBy(account.state().facts(), TODAY.plusDays(60)))
        .get()
        .satisfies(churn -> assertThat(churn.unavoidable()).isTrue())
        .satisfies(churn -> assertThat(churn.reason()).contains("bankrupt"));
  }

  @Test
  void anAnswerAfterTheWeekCountsAndAsksForARetro() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(30));
    account.signal(LEFT.plusDays(30), given(LOSS, "quality", true));

    assertThat(account.told(ReasonSettled.class))
        .singleElement()
        .extracting(AnnouncementIds::retroOf)
        .isEqualTo(Optional.of("any:retro:left:2026-11-25"));
  }

  @Test
  void theSameAnswerAgainIsNoNewsAndAnotherOneIs() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(1));
    account.signal(LEFT.plusDays(1), given(LOSS, "quality", true));
    account.signal(LEFT.plusDays(2), given(LOSS, "quality", true));
    account.signal(LEFT.plusDays(3), given(LOSS, "price", true));

    assertThat(account.told(ReasonSettled.class))
        .extracting(it -> it.id().substring(it.id().lastIndexOf(':') + 1))
        .containsExactly("quality", "price");
  }

  @Test
  void aCancellationThatIsTakenBackTakesTheQuestionBack() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(2));
    account.signal(
        LEFT.plusDays(3),
        LEFT.plusDays(3),
        renewed("C-1", LEFT.toString(), 12, line("BASIC", 10, 600)));
    account.live(TODAY.plusDays(60));

    assertThat(account.told(ReasonSettled.class))
        .singleElement()
        .satisfies(it -> assertThat(it.outcome()).isEqualTo(signedAgain("C-1", LEFT)));
    assertThat(account.told(ReasonRequested.class)).hasSize(1);
  }

  /// After an answer, after the week of the question, and days after they left as well.
  @ParameterizedTest
  @CsvSource({"3,0", "3,3", "30,0"})
  void whatIsSignedUnderAnotherNumberTakesBackThatTheyLeftThoughNobodyIsAskedAnyMore(
      int told, int from) {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(2));
    account.signal(LEFT.plusDays(2), given(LOSS, "price", true));
    account.live(LEFT.plusDays(told));
    var since = LEFT.plusDays(from);
    account.signal(
        LEFT.plusDays(told), signed("C-9", since.toString(), 12, line("BASIC", 10, 600)));
    account.live(LEFT.plusDays(60));

    assertThat(account.told(ReasonSettled.class))
        .hasSize(2)
        .last()
        .satisfies(it -> assertThat(it.outcome()).isEqualTo(signedAgain("C-9", since)))
        .satisfies(it -> assertThat(AnnouncementIds.toldOf(it)).contains("any:churned:2026-11-25"));
  }

  @Test
  void whoWasAwayIsWonBackAndThatTheyLeftIsNotTakenBack() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(20));
    account.signal(LEFT.plusDays(20), signed("C-9", "2026-12-15", 12, line("BASIC", 10, 600)));
    account.live(LEFT.plusDays(60));

    assertThat(account.told(ReasonSettled.class)).isEmpty();
    assertThat(account.told(GongRung.class))
        .singleElement()
        .extracting(CustomerReturn::of)
        .isEqualTo(
            Optional.of(
                new CustomerReturn(
                    new AccountId("any"), LEFT, "C-9", LocalDate.parse("2026-12-15"))))
        .extracting(back -> back.map(CustomerReturn::departure))
        .isEqualTo(Optional.of("any:churned:2026-11-25"));
  }

  /// Nothing was signed: the cancellation alone is of another day.
  @Test
  void aDepartureThatOnlyMovesIsNotTakenBack() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(30));
    account.signal(LEFT.plusDays(30), cancelled("C-1", LEFT.minusDays(1).toString()));
    account.live(LEFT.plusDays(40));

    assertThat(account.told(ReasonSettled.class)).isEmpty();
  }

  @Test
  void fewerSeatsAndALowerPriceAreAskedForApart() {
    var account = customer();
    account.signal(TODAY, amended("C-1", TODAY.toString(), line("BASIC", 5, 200)));
    account.live(TODAY.plusDays(1));

    assertThat(account.state().delivery().lossQuestions())
        .extracting(LossQuestion::event)
        .containsExactly(new LossEvent(Loss.QUANTITY, TODAY), new LossEvent(Loss.PRICE, TODAY));
    account.signal(
        TODAY.plusDays(1), given(new LossEvent(Loss.QUANTITY, TODAY), "fewer-people", true));
    account.live(TODAY.plusDays(2));
    assertThat(account.told(ReasonRequested.class))
        .singleElement()
        .satisfies(it -> assertThat(it.loss().event().kind()).isEqualTo(Loss.PRICE))
        .satisfies(it -> assertThat(it.loss().amount()).isEqualTo(euros(100)))
        .extracting(AnnouncementIds::toldOf)
        .isEqualTo(Optional.of("any:contracted:2026-11-23:2026-11-24"));
  }

  @Test
  void lessFromADayAheadIsAskedForWhenItIsTold() {
    var account = customer();
    account.signal(TODAY, amended("C-1", "2027-01-01", line("BASIC", 5, 300)));
    account.live(TODAY.plusDays(2));

    assertThat(account.told(ReasonRequested.class))
        .singleElement()
        .satisfies(it -> assertThat(it.loss().amount()).isEqualTo(euros(300)));
  }

  @Test
  void importedHistoryAsksNobody() {
    var past =
        AccountLog.of("any")
            .on("2026-01-01", signed("C-1", "2026-01-01", 12, line("BASIC", 10, 600)))
            .on("2026-06-01", cancelled("C-1", "2026-06-01"))
            .on("2026-06-20", given(new LossEvent(Loss.LEFT, LEFT), "price", true));
    var account = new LivedAccount(past, TODAY);
    account.live(TODAY.plusDays(30));

    assertThat(account.types()).doesNotContain("ReasonRequested", "ReasonSettled");
  }

  @Test
  void whatNobodyWasToldIsNotTakenBack() {
    var past =
        AccountLog.of("any")
            .on("2026-01-01", signed("C-1", "2026-01-01", 12, line("BASIC", 10, 600)))
            .on("2026-11-18", cancelled("C-1", "2026-11-18"));
    var account = new LivedAccount(past, TODAY);
    account.signal(TODAY, signed("C-9", "2026-11-18", 12, line("BASIC", 10, 600)));
    account.live(TODAY.plusDays(30));

    assertThat(account.types()).doesNotContain("AccountChurned", "ReasonSettled");
  }

  /// Imported or not: that they left was told, and is not so.
  @Test
  void historyThatIsImportedLaterTakesBackWhatWasTold() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(30));
    account.history(LEFT.plusDays(30), signed("C-9", LEFT.toString(), 12, line("BASIC", 10, 600)));
    account.live(LEFT.plusDays(60));

    assertThat(account.told(ReasonSettled.class))
        .singleElement()
        .satisfies(it -> assertThat(it.outcome()).isEqualTo(signedAgain("C-9", LEFT)));
  }

  @Test
  void aDepartureIsToldOfOnlyWhileTheyAreAway() {
    var account = customer();
    account.signal(TODAY, cancelled("C-1", LEFT.toString()));
    account.live(LEFT.plusDays(2));
    assertThat(account.state().delivery().told().departure()).contains(LEFT);

    account.signal(LEFT.plusDays(2), signed("C-9", LEFT.toString(), 12, line("BASIC", 10, 600)));

    assertThat(account.state().delivery().told().departure()).isEmpty();
  }

  @Test
  void remindersKnowNoWeekends() {
    var friday = LocalDate.parse("2026-11-27");
    var question = LossQuestion.askedOn(LOSS, friday);

    assertThat(question.nextReminder()).contains(LocalDate.parse("2026-11-30"));
    assertThat(question.remindedOn(LocalDate.parse("2026-12-04")).nextReminder()).isEmpty();
    assertThat(List.of(question.isToRemind(friday), question.isToRemind(friday.plusDays(2))))
        .containsOnly(false);
  }

  private static LivedAccount customer() {
    return new LivedAccount(
        AccountLog.of("any")
            .on("2026-01-01", signed("C-1", "2026-01-01", 12, line("BASIC", 10, 600))),
        TODAY);
  }

  private static LossOutcome signedAgain(String contract, LocalDate from) {
    return new LossOutcome.Withdrawn(
        Optional.of(new LossOutcome.SuccessorContract(contract, from)));
  }

  private static ChurnReasonGiven given(LossEvent loss, String reason, boolean avoidable) {
    return new ChurnReasonGiven(
        loss.kind(), loss.on(), reason, avoidable, Optional.empty(), new Csm("dana"));
  }
}
