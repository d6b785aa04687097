package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.digest;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.Loss;
import dev.oarlock.domain.portfolio.digest.revenue.LateRevenue.LateAccount;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.testing.AccountStateBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a digest says of the money: what came, grew, shrank, left, and is late.
class DigestRevenueTest {
  @Test
  void aWeekInWhichNoticeIsGivenIsNotQuiet() {
    var leaving =
        paying("bye", 80, 80, 400).withSignals("2026-11-20", cancelled("K-bye", "2026-12-31"));

    var digest = digest(leaving, paying("fine", 80, 80, 100));

    assertThat(digest.notices())
        .singleElement()
        .satisfies(it -> assertThat(it.on()).isEqualTo("2026-12-31"));
    assertThat(digest.isQuiet()).isFalse();
    assertThat(digest.churned()).isEmpty();
  }

  @Test
  void aNoticeOfAnEarlierWeekIsNoNews() {
    var leaving =
        paying("bye", 80, 80, 400).withSignals("2026-11-01", cancelled("K-bye", "2026-12-31"));

    assertThat(digest(leaving).notices()).isEmpty();
  }

  @Test
  void whoLeavesByACancellationOfMoreThanThereWasIsInDoubt() {
    var gone =
        paying("gone", 80, 80, 400)
            .withSignals("2026-11-20", cancelled("K-gone", "2026-11-20", line("seats", 900, 0)));

    assertThat(digest(gone).churned())
        .singleElement()
        .satisfies(it ->
            assertThat(it.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.what()).contains("it takes 900 of seats")));
  }

  @Test
  void whoPaysLessAndStaysHasContracted() {
    var fewer =
        paying("fewer", 80, 80, 400)
            .withSignals("2026-11-20", amended("K-fewer", "2026-11-20", line("seats", 5, 200)));

    var digest = digest(fewer);

    assertThat(digest.contractions())
        .singleElement()
        .satisfies(it -> assertThat(it.lost()).isEqualTo(euros(200)))
        .satisfies(it -> assertThat(it.droppedProducts()).isEmpty());
    assertThat(digest.wins()).isEmpty();
  }

  @Test
  void whoSignedToPayLessLaterIsALossOfTheWeekItWasSigned() {
    var fewer =
        paying("fewer", 80, 80, 400)
            .withSignals("2026-11-20", amended("K-fewer", "2026-12-15", line("seats", 5, 200)));

    var digest = digest(fewer);

    assertThat(digest.contractions())
        .singleElement()
        .satisfies(it -> assertThat(it.lost()).isEqualTo(euros(200)))
        .satisfies(it -> assertThat(it.ahead()).contains(LocalDate.parse("2026-12-15")));
    assertThat(digest.isQuiet()).isFalse();
  }

  @Test
  void aProductThatGrowthHidesIsALossOfTheWeek() {
    var hiding =
        paying("hiding", 80, 80, 400)
            .withSignals("2026-10-01", addedOn("K-hiding", "2026-10-01", line("more", 1, 50)))
            .withSignals("2026-11-20", amended("K-hiding", "2026-11-20", line("seats", 20, 800)));

    assertThat(digest(hiding).contractions())
        .singleElement()
        .satisfies(it -> assertThat(it.lost()).isEqualTo(euros(50)))
        .satisfies(it -> assertThat(it.outweighedBy()).isEqualTo(euros(350)))
        .satisfies(it -> assertThat(it.droppedProducts()).containsExactly("more"));
  }

  @Test
  void theWeeksRevenueMovesByWhatCameGrewShrankAndLeft() {
    var fresh =
        DigestCustomer.of("fresh", 80, 80)
            .withSignals("2026-11-20", signed("K-fresh", "2026-11-20", 24, line("seats", 1, 70)));
    var grown =
        paying("grown", 80, 80, 400)
            .withSignals("2026-11-20", addedOn("K-grown", "2026-11-20", line("more", 1, 50)));
    var gone =
        paying("gone", 80, 80, 300).withSignals("2026-11-20", cancelled("K-gone", "2026-11-20"));

    var week = digest(fresh, grown, gone).revenue().week();

    assertThat(week.known()).isEqualTo(euros(700));
    assertThat(week.moved().movement(RevenueCategory.NEW)).isEqualTo(euros(70));
    assertThat(week.moved().movement(RevenueCategory.ADD_ON)).isEqualTo(euros(50));
    assertThat(week.moved().movement(RevenueCategory.CANCELLATION)).isEqualTo(euros(-300));
    assertThat(week.now()).isEqualTo(euros(520));
  }

  @Test
  void theAccountThatMostWasToldLateOfIsNamed() {
    var small = toldLate("small", 70);
    var large = toldLate("large", 900);

    var late = digest(small, large).revenue().late();

    assertThat(late.gained()).hasValue(new LateAccount("large", euros(900)));
    assertThat(late.lost()).isEmpty();
  }

  private static DigestCustomer toldLate(String account, int price) {
    return DigestCustomer.of(account, 80, 80)
        .withSignals(
            "2026-11-20", signed("K-" + account, "2026-02-01", 24, line("seats", 1, price)));
  }

  @Test
  void whoPaidBeforeAndIsToldOfThisWeekIsReportedLateAndNotNew() {
    var imported =
        DigestCustomer.of("imported", 80, 80)
            .withSignals(
                "2026-11-20", signed("K-imported", "2026-02-01", 24, line("seats", 1, 70)));

    var week = digest(imported).revenue().week();

    assertThat(week.earlierGained()).isEqualTo(euros(70));
    assertThat(week.moved().movement(RevenueCategory.NEW).isZero()).isTrue();
    assertThat(week.now()).isEqualTo(euros(70));
  }

  @Test
  void aChurnedCustomerIsLostAndNotRecovered() {
    var gone =
        paying("gone", 30, 30, 400).withSignals("2026-11-20", cancelled("K-gone", "2026-11-20"));

    var digest = digest(gone, paying("fine", 80, 80, 100));

    assertThat(digest.leftRisk()).isEmpty();
    assertThat(digest.churned()).extracting(it -> it.account().cmrr()).containsExactly(euros(400));
    assertThat(digest.riskRevenue().churned()).isEqualTo(euros(400));
    assertThat(digest.riskRevenue().now().isZero()).isTrue();
  }

  @Test
  void aDepartureThatIsToldWeeksLaterIsListedInTheWeekInWhichItIsLearnt() {
    var gone =
        paying("gone", 30, 30, 400).withSignals("2026-11-20", cancelled("K-gone", "2026-10-20"));

    var digest = digest(gone, paying("fine", 80, 80, 100));

    assertThat(digest.churned())
        .singleElement()
        .satisfies(it -> assertThat(it.account().cmrr()).isEqualTo(euros(400)))
        .satisfies(it -> assertThat(it.churn().orElseThrow().on()).isEqualTo("2026-10-20"));
  }

  @Test
  void whatIsToldAgainOfOneWhoLeftIsNoSecondDeparture() {
    var told =
        paying("gone", 30, 30, 400)
            .withSignals("2026-10-20", cancelled("K-gone", "2026-10-20"))
            .withSignals("2026-11-20", cancelled("K-gone", "2026-10-20"));
    var gone =
        AccountStateBuilder.of(told.story(), DigestCustomer.TODAY)
            .withEarlierScore(30, LocalDate.parse("2026-10-19"))
            .state();
    var digest = digest(List.of(gone));

    assertThat(digest.churned()).isEmpty();
  }

  @Test
  void aLateRenewalIsListedAndNeitherLostNorDueNorQuiet() {
    var late = overdue("late", "2025-11-18", 900);
    var digest = digest(late, overdue("small", "2025-10-18", 100), paying("fine", 80, 80, 100));

    assertThat(digest.lateRenewals())
        .extracting(it -> it.account().name() + " " + it.renewal().daysOverdue(digest.day()))
        .containsExactly("late 5", "small 36");
    assertThat(digest.totals().lateCmrr()).isEqualTo(euros(1_000));
    assertThat(digest.churned()).isEmpty();
    assertThat(digest.renewalsDue()).isEmpty();
    assertThat(digest.riskRevenue().portfolioCmrr()).isEqualTo(euros(1_100));
    assertThat(digest.isQuiet()).isFalse();
  }

  @Test
  void whoNeverSignedIsLostInTheWeekInWhichTheGraceEndsAsOfTheDayItWasDue() {
    var lapsed = overdue("lapsed", "2025-09-20", 900);

    assertThat(digest(lapsed).churned())
        .singleElement()
        .satisfies(it -> assertThat(it.account().cmrr()).isEqualTo(euros(900)))
        .satisfies(it -> assertThat(it.churn().orElseThrow().on()).isEqualTo("2026-09-20"));
  }

  @Test
  void whoLeftWithoutAReasonIsCountedUntilSomebodyGivesIt() {
    var gone =
        paying("gone", 80, 80, 400).withSignals("2026-11-20", cancelled("K-gone", "2026-11-20"));
    var explained =
        gone.withSignals(
            "2026-11-21",
            new ChurnReasonGiven(
                Loss.LEFT,
                LocalDate.parse("2026-11-20"),
                "price",
                true,
                Optional.empty(),
                new Csm("dana")));

    assertThat(digest(gone).dataQuality().unexplained()).isEqualTo(1);
    assertThat(digest(gone).dataQuality().isClean()).isFalse();
    assertThat(digest(explained).dataQuality().unexplained()).isZero();
  }

  /// A year that nobody has renewed.
  private static DigestCustomer overdue(String id, String since, long euros) {
    return DigestCustomer.of(id, 80, 80)
        .withSignals(since, lapsing(signed("K-" + id, since, 12, line("seats", 1, euros))));
  }

  @Test
  void aRenewalsRiskIsProbabilityTimesAmountRoundedOnce() {
    var due =
        DigestCustomer.of("due", 50, 50)
            .withSignals("2025-12-15", signed("K", "2025-12-15", 12, line("seats", 1, 333)))
            .withChurnProbability(0.125);
    var later = paying("later", 50, 50, 999).withChurnProbability(0.9);

    var digest = digest(due, later);

    assertThat(digest.renewalsDue()).hasSize(1);
    assertThat(digest.renewalsDue().getFirst().expectedLoss())
        .isEqualTo(MultiCurrencyAmount.of(Money.of(4_163, "EUR")));
    assertThat(digest.totals().expectedLoss())
        .isEqualTo(MultiCurrencyAmount.of(Money.of(4_163, "EUR")));
  }

  @Test
  void anAccountThatGaveNoticeIsExpectedToBeLostWhole() {
    var noticeGiven =
        paying("bye", 50, 50, 400).withSignals("2026-11-01", cancelled("K-bye", "2026-12-31"));

    var due = digest(noticeGiven).renewalsDue().getFirst();

    assertThat(due.noticeGiven()).isTrue();
    assertThat(due.expectedLoss()).isEqualTo(euros(400));
  }
}
