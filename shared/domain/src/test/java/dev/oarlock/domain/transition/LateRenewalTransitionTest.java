package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideOrders;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalLapsed;
import dev.oarlock.domain.transition.announcement.Announcement.RenewalOverdue;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.domain.transition.announcement.LossCorrection;
import dev.oarlock.domain.transition.announcement.Win;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Late is not lost: what is told of a renewal that nobody signs, and of customers who leave.
class LateRenewalTransitionTest {
  private static final LocalDate DUE = LocalDate.parse("2026-03-02");
  private static final LocalDate GRACE_END = DUE.plusDays(60);
  private static final ContractLine SEATS = line("SEATS", 10, 900);

  @Test
  void anOverdueRenewalIsToldOnItsDayAndWeeklyUntilItCountsAsLost() {
    var told = lived(year(), DUE.plusDays(70));

    assertThat(told.told(RenewalOverdue.class))
        .extracting(it -> it.renewal().daysOverdue(it.about().day()))
        .containsExactly(0, 7, 14, 21, 28, 35, 42, 49, 56);
    assertThat(told.told(AccountChurned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.about().day()).isEqualTo(GRACE_END))
        .satisfies(it -> assertThat(it.departure().churn().on()).isEqualTo(DUE))
        .satisfies(it -> assertThat(it.departure().churn().amount()).isEqualTo(euros(900)))
        .satisfies(it -> assertThat(it.departure().churn().cancelled()).isFalse());
  }

  @Test
  void timeWakesTheAccountOnTheDaysOnWhichThereIsSomethingToTell() {
    var account = new LivedAccount(year(), DUE.minusDays(30));

    assertThat(wakes(account, GRACE_END.plusDays(1)))
        .contains(DUE, DUE.plusDays(7), DUE.plusDays(56), GRACE_END);
  }

  @Test
  void aPassedDayThatIsThreeDaysLateTellsOnce() {
    var told = new LivedAccount(year(), DUE.minusDays(1));
    told.passDay(DUE.plusDays(3));
    told.passDay(DUE.plusDays(4));

    assertThat(told.told(RenewalOverdue.class))
        .singleElement()
        .satisfies(it -> assertThat(it.id()).isEqualTo("any:renewal-overdue:2026-03-02:0"))
        .satisfies(it -> assertThat(it.renewal().daysOverdue(it.about().day())).isEqualTo(3));
  }

  @Test
  void anOldSignalThatComesFirstOnTheDayDoesNotSwallowIt() {
    var told = new LivedAccount(year(), DUE.minusDays(1));
    told.signal(DUE, DUE.minusDays(40), pulse(3));
    told.passDay(DUE);

    assertThat(told.told(RenewalOverdue.class)).hasSize(1);
  }

  @Test
  void aPauseThatEndsWithoutAWordIsOverdueBeforeItIsLost() {
    var paused = year().on("2026-02-01", amended("C-1", "2026-02-01", line("SEATS", 10, 0)));

    var inGrace = lived(paused, GRACE_END.minusDays(1));
    assertThat(inGrace.told(RenewalOverdue.class))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.renewal().monthlyAmount().isZero()).isTrue())
        .allSatisfy(it -> assertThat(it.renewal().pausedAmount()).isEqualTo(euros(900)));
    assertThat(inGrace.told(AccountChurned.class)).isEmpty();

    assertThat(lived(paused, GRACE_END.plusDays(1)).told(AccountChurned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.departure().churn().on()).isEqualTo(DUE))
        .satisfies(it -> assertThat(it.departure().churn().worth()).isEqualTo(euros(900)))
        .satisfies(it -> assertThat(it.departure().churn().wasPaused()).isTrue());
  }

  @Test
  void ofTwoContractsTheOneThatIsLateIsTold() {
    var told =
        lived(year().on("2026-01-01", signed("K-2", "2026-01-01", 12, line("API", 1, 500))), DUE);

    assertThat(told.told(RenewalOverdue.class))
        .singleElement()
        .satisfies(it -> assertThat(it.renewal().contracts()).containsExactly("C-1"))
        .satisfies(it -> assertThat(it.renewal().monthlyAmount()).isEqualTo(euros(900)))
        .satisfies(it -> assertThat(it.about().cmrr()).isEqualTo(euros(1_400)));
  }

  @Test
  void whoseOtherContractGoesOnHasNotLeft() {
    var told =
        lived(
            year().on("2026-01-01", signed("K-2", "2026-01-01", 12, line("API", 1, 500))),
            GRACE_END.plusDays(9));

    assertThat(told.told(AccountChurned.class)).isEmpty();
    assertThat(told.told(RenewalLapsed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.about().day()).isEqualTo(GRACE_END))
        .satisfies(it -> assertThat(it.renewal().contracts()).containsExactly("C-1"))
        .satisfies(it -> assertThat(it.about().cmrr()).isEqualTo(euros(500)));
  }

  @Test
  void signedWithinTheGraceItIsARenewalAndNothingMoreIsTold() {
    var told = lived(year(), DUE.plusDays(10));
    told.signal(DUE.plusDays(10), renewed("C-1", DUE.plusDays(10).toString(), 12, SEATS));
    told.live(GRACE_END.plusDays(9));

    assertThat(told.told(RenewalOverdue.class)).hasSize(2);
    assertThat(told.told(AccountChurned.class)).isEmpty();
    assertThat(told.told(GongRung.class))
        .extracting(GongRung::win)
        .containsExactly(new Win.Renewed("C-1", euros(900), euros(900), 12, 10));
  }

  @Test
  void cancelledWithinTheGraceTheyLeftOnTheDayItWasDue() {
    var told = lived(year(), DUE.plusDays(10));
    told.signal(DUE.plusDays(10), because("price", DUE.plusDays(10)));
    assertThat(told.told(AccountChurned.class)).isEmpty();
    told.live(GRACE_END.plusDays(9));

    assertThat(told.told(AccountChurned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.about().day()).isEqualTo(DUE.plusDays(11)))
        .satisfies(it -> assertThat(it.departure().churn().on()).isEqualTo(DUE))
        .satisfies(it -> assertThat(it.departure().churn().reason()).contains("price"))
        .satisfies(it -> assertThat(it.departure().churn().cancelled()).isTrue());
    assertThat(told.told(RenewalOverdue.class)).hasSize(2);
  }

  @Test
  void aDepartureIsToldTheDayAfterACancellationTookEffect() {
    var told = lived(year(), DUE.minusDays(30));
    told.signal(DUE.minusDays(30), because("competitor", DUE.minusDays(20)));
    told.live(DUE.plusDays(9));

    assertThat(told.told(AccountChurned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.about().day()).isEqualTo(DUE.minusDays(19)))
        .satisfies(it -> assertThat(it.departure().churn().on()).isEqualTo(DUE.minusDays(20)))
        .satisfies(it -> assertThat(it.departure().customerSince()).contains(day("2025-03-02")))
        .satisfies(it ->
            assertThat(it.departure().risk().orElseThrow().since()).isEqualTo(DUE.minusDays(30)));
  }

  @Test
  void whoLeavesHasNotRecovered() {
    var told = lived(year(), DUE.minusDays(30));
    told.signal(DUE.minusDays(30), because("competitor", DUE.minusDays(20)));
    told.live(DUE);

    assertThat(told.types()).contains("AccountAtRisk").doesNotContain("AccountRecovered");
    assertThat(told.state().risk().episode()).isEmpty();
  }

  @Test
  void whoLeavesClosesTheCardOfTheirRiskOnce() {
    var told = lived(year(), DUE.minusDays(30));
    told.signal(DUE.minusDays(30), because("competitor", DUE.minusDays(20)));
    told.live(GRACE_END.plusDays(40));

    assertThat(told.told(RiskUpdated.class))
        .filteredOn(it -> !(it.news() instanceof RiskNews.FactsChanged))
        .singleElement()
        .satisfies(it -> assertThat(it.episode().number()).isEqualTo(1))
        .satisfies(
            it -> assertThat(it.news()).isEqualTo(new RiskNews.CustomerLeft(DUE.minusDays(20))));
  }

  @Test
  void whoRenewedAfterAllDidNotLeaveHoweverLateThatIsTold() {
    var told = lived(year(), DUE.minusDays(10));
    told.signal(DUE.minusDays(10), pulse(1));
    told.live(GRACE_END.plusDays(40));
    told.signal(GRACE_END.plusDays(40), renewed("C-1", DUE.toString(), 12, SEATS));

    assertThat(told.told(RiskUpdated.class))
        .filteredOn(it -> !(it.news() instanceof RiskNews.FactsChanged))
        .extracting(RiskUpdated::news)
        .containsExactly(new RiskNews.CustomerLeft(DUE), new RiskNews.CustomerStayed(DUE));
  }

  @Test
  void whoComesBackHadLeft() {
    var told = lived(year(), DUE.minusDays(10));
    told.signal(DUE.minusDays(10), pulse(1));
    told.live(GRACE_END.plusDays(40));
    var today = GRACE_END.plusDays(40);
    told.signal(today, signed("C-2", today.toString(), 12, SEATS));

    assertThat(told.told(RiskUpdated.class))
        .filteredOn(it -> !(it.news() instanceof RiskNews.FactsChanged))
        .hasSize(1);
  }

  @Test
  void anImportedDepartureClosesTheCardToo() {
    var told = lived(year(), DUE.minusDays(30));
    told.signal(DUE.minusDays(30), pulse(1));
    told.history(DUE.minusDays(10), because("competitor", DUE.minusDays(12)));

    assertThat(told.types()).doesNotContain("AccountChurned");
    assertThat(told.told(RiskUpdated.class))
        .filteredOn(it -> !(it.news() instanceof RiskNews.FactsChanged))
        .extracting(RiskUpdated::news)
        .containsExactly(new RiskNews.CustomerLeft(DUE.minusDays(12)));
  }

  @Test
  void oneProductSwappedForAnotherOnOneDayIsNoDeparture() {
    var today = DUE.minusDays(30);
    var told = lived(year(), today);
    told.signal(today, cancelled("C-1", today.toString()));
    told.signal(today, signed("C-9", today.toString(), 12, line("PRO", 10, 1_200)));
    told.live(today.plusDays(9));

    assertThat(told.types()).doesNotContain("AccountChurned", "AccountAtRisk");
  }

  @Test
  void aRenewalThatIsToldAfterTheGraceBringsTheCustomerBackAndWinsNobody() {
    var told = lived(year(), GRACE_END.plusDays(9));
    var today = GRACE_END.plusDays(9);
    told.signal(today, renewed("C-1", DUE.toString(), 12, SEATS));

    assertThat(told.told(GongRung.class))
        .extracting(GongRung::win)
        .containsExactly(new Win.Renewed("C-1", euros(900), euros(900), 12, 0));
    told.live(today.plusDays(9));
    assertThat(told.told(AccountChurned.class)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10})
  void theGongOfSuchARenewalNamesWhatWasToldOfTheirLeaving(int signedAfter) {
    var told = lived(year(), GRACE_END.plusDays(9));
    var from = DUE.plusDays(signedAfter).toString();
    told.signal(GRACE_END.plusDays(9), renewed("C-1", from, 12, SEATS));

    var gong = told.told(GongRung.class).getFirst();
    assertThat(LossCorrection.of(gong).orElseThrow().departure())
        .isEqualTo(told.told(AccountChurned.class).getFirst().id());
  }

  @Test
  void importedLapsesAreQuiet() {
    var signals = new ArrayList<LoggedSignal>();
    year().signals().forEach(it -> signals.add(backfill(it)));
    for (var age : List.of(3, 100, 400)) {
      var today = DUE.plusDays(age);
      var told = new LivedAccount(new AccountLog(year().account(), signals), today);
      told.passDay(today.plusDays(1));

      assertThat(told.types()).doesNotContain("RenewalOverdue", "AccountChurned");
    }
  }

  @Test
  void anImportedRenewalThatIsStillOverdueIsToldWithItsNextWeek() {
    var signals = year().signals().stream().map(LateRenewalTransitionTest::backfill).toList();
    var told = new LivedAccount(new AccountLog(year().account(), signals), DUE.plusDays(3));
    told.live(DUE.plusDays(8));

    assertThat(told.told(RenewalOverdue.class))
        .extracting(Announcement::id)
        .containsExactly("any:renewal-overdue:2026-03-02:1");
  }

  @Test
  void aTrialThatEndsIsNoDeparture() {
    var trial = line("SEATS", 10, 0);
    var told =
        lived(
            AccountLog.of("any").on("2025-03-02", lapsing(signed("C-1", "2025-03-02", 12, trial))),
            GRACE_END.plusDays(9));

    assertThat(told.types()).doesNotContain("RenewalOverdue", "AccountChurned");
  }

  @Test
  void theGuidesExamplesAreToldAsTheySay() throws IOException {
    for (var title : List.of("What is told of it", "What is told of who leaves")) {
      var example = GuideExamples.named("contracts.md", title);
      var orders = example.table("told");
      var first = day(orders.getFirst().get("told"));
      var account =
          new LivedAccount(
              AccountLog.of("any").on(first, GuideOrders.order(orders.getFirst())), first);
      for (var row : orders.subList(1, orders.size())) {
        account.live(day(row.get("told")));
        account.signal(day(row.get("told")), GuideOrders.order(row));
      }
      account.live(day("2027-06-01"));

      assertThat(account.heard("RenewalOverdue", "AccountChurned"))
          .isEqualTo(
              example.table("heard on").stream()
                  .map(row -> row.get("heard on") + " " + row.get("what"))
                  .toList());
    }
  }

  @Test
  void whatIsDatedBackWasLateUntilItWasSigned() {
    var told = lived(year(), DUE.plusDays(14));
    told.signal(DUE.plusDays(14), renewed("C-1", DUE.toString(), 12, SEATS));
    told.live(DUE.plusDays(20));

    assertThat(told.told(GongRung.class))
        .extracting(GongRung::win)
        .contains(new Win.Renewed("C-1", euros(900), euros(900), 12, 14));
  }

  @Test
  void whoWasFlaggedWithinTheGraceHasNotComeOutOfIt() {
    var told = lived(year(), DUE);
    told.signal(
        DUE.plusDays(20),
        new SentimentNoted(1, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    told.live(GRACE_END.plusDays(1));

    assertThat(told.told(AccountChurned.class))
        .singleElement()
        .satisfies(it -> assertThat(it.departure().earlierEpisodes()).isZero())
        .satisfies(it -> assertThat(it.departure().risk().orElseThrow().since()).isAfter(DUE));
  }

  private static AccountLog year() {
    return AccountLog.of("any").on("2025-03-02", lapsing(signed("C-1", "2025-03-02", 12, SEATS)));
  }

  private static LivedAccount lived(AccountLog log, LocalDate until) {
    var told = new LivedAccount(log, DUE.minusDays(40));
    told.live(until);
    return told;
  }

  /// The days on which the account is woken, one after the other.
  private static List<LocalDate> wakes(LivedAccount account, LocalDate until) {
    var days = new ArrayList<LocalDate>();
    var next = account.state().scores().nextChangeDay();
    while (next.filter(day -> !day.isAfter(until)).isPresent()) {
      days.add(next.get());
      account.passDay(next.get());
      next = account.state().scores().nextChangeDay();
    }
    return days;
  }

  private static Signal because(String reason, LocalDate effective) {
    var order = cancelled("C-1", effective.toString());
    return new ContractChanged(
        order.contract(),
        order.order(),
        order.effective(),
        order.term(),
        false,
        List.of(),
        Optional.of(reason),
        Optional.empty());
  }

  private static LoggedSignal backfill(LoggedSignal it) {
    return new LoggedSignal(it.id(), it.account(), it.at(), it.knownAt(), it.signal(), true);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Signal pulse(int pulse) {
    return new SentimentNoted(
        pulse, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
