package dev.oarlock.slack.text.advice;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.ContractOrders.withTerm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.testing.AcmeExample;
import dev.oarlock.domain.testing.SampleSignals;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NextStepTest {
  private static final LocalDate TODAY = AcmeExample.TODAY;

  @Test
  void aPulseIsNoContactWithTheCustomer() {
    var story = AcmeExample.doingWell();

    assertThat(step(story)).contains("last met 140 days ago");
    assertThat(step(story.on("2026-11-20", SampleSignals.pulse(2))))
        .contains("last met 140 days ago");
  }

  @Test
  void whoHasGivenNoticeHasNoRenewalAndADayOnWhichTheyLeave() {
    var story =
        AccountLog.of("leaver")
            .on("2026-01-01", signed("C", "2026-01-01", 12, line("seats", 10, 500)))
            .on("2026-11-10", cancelled("C", "2026-12-31"));

    assertThat(step(story)).contains("they leave in 39 days").doesNotContain("no renewal");
  }

  @Test
  void whoseRenewalIsOverdueIsAskedForADateOrANo() {
    var late =
        AccountLog.of("late")
            .on("2025-11-10", lapsing(signed("C", "2025-11-10", 12, line("seats", 10, 500))));

    assertThat(step(late))
        .contains("the renewal is overdue by 12 days")
        .contains("the person who signs")
        .contains("ask for a date or a no");
  }

  @Test
  void whatRenewsEachMonthIsNotUrgentEveryDay() {
    var monthly =
        AccountLog.of("monthly")
            .on("2025-11-22", signed("C", "2025-11-22", 1, line("seats", 10, 500)))
            .on("2026-11-20", SampleSignals.pulse(4));

    assertThat(step(monthly)).startsWith("Within two weeks,").contains("renews each month");
  }

  @Test
  void whatRenewsEverySixWeeksIsNotSaidToRenewEachMonth() {
    var term =
        new AgreedTerm(0, 42, Optional.empty(), true, OptionalInt.empty(), OptionalInt.empty());
    var order = withTerm(signed("C", "2026-10-01", 1, line("seats", 10, 500)), term);
    var story = AccountLog.of("six-weeks").on("2026-10-01", order);

    assertThat(step(story)).contains("renews every 42 days").doesNotContain("each month");
  }

  @Test
  void whoGivesUpOneOfTwoContractsIsAskedAboutThatPart() {
    var twofold =
        AcmeExample.doingWell()
            .on("2026-03-01", signed("D", "2026-03-01", 12, line("extra", 20, 300)))
            .on("2026-11-20", cancelled("D", "2027-03-01"));

    assertThat(step(twofold))
        .contains("ask why they will pay less from 1 Mar 2027")
        .doesNotContain("success");
  }

  @Test
  void whoSignsForMoreIsNotAskedAboutLess() {
    var growing =
        AcmeExample.doingWell()
            .on("2026-11-20", signed("D", "2027-03-01", 12, line("extra", 20, 300)));

    assertThat(step(growing)).doesNotContain("pay less");
  }

  @Test
  void whoHasPausedIsAskedWhatTheyWaitForAndNotWhyNobodyUsesIt() {
    var paused =
        AccountLog.of("paused")
            .on("2025-11-22", signed("C", "2025-11-22", 12, line("seats", 10, 500)))
            .on("2026-09-01", SampleSignals.active(LocalDate.parse("2026-09-01"), 8))
            .on("2026-10-01", amended("C", "2026-10-01", line("seats", 0, 0)))
            .on("2026-11-20", SampleSignals.pulse(3));

    assertThat(step(paused)).contains("ask what has to happen before they go on");
  }

  private static String step(AccountLog story) {
    return NextStep.of(AccountStateBuilder.of(story, TODAY).state(), TODAY).sentence();
  }
}
