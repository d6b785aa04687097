package dev.oarlock.domain.transition.win;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.Gong;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.BecameCustomer;
import dev.oarlock.domain.transition.announcement.Win.Expanded;
import dev.oarlock.domain.transition.announcement.Win.FirstValue;
import dev.oarlock.domain.transition.announcement.Win.Renewed;
import dev.oarlock.domain.transition.announcement.Win.WonBack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WinDetectionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final ContractLine SEATS = line("SEATS", 100, 1_000);
  private static final ContractLine API = line("API", 5, 300);
  private static final AccountLog ACME =
      AccountLog.of("acme").on("2025-12-01", signed("C-1", "2025-12-01", 12, SEATS));

  @Test
  void aRenewalSignedThisWeekRings() {
    var gongs = news("2026-11-20", renewed("C-1", "2026-12-01", 24, SEATS, API));

    assertThat(gongs)
        .containsExactly(
            new Gong(
                "renewed:C-1:2026-12-01", new Renewed("C-1", euros(1_300), euros(1_000), 24, 0)));
    assertThat(AnnouncementIds.gong(ACME.account(), gongs.getFirst()))
        .isEqualTo("acme:gong:renewed:C-1:2026-12-01");
  }

  @ParameterizedTest
  @CsvSource({"2025-10-31", "2025-12-15"})
  void aContractThatFollowsOneWithinItsGraceOrShortlyBeforeItsEndRenewsItWhateverItIsCalled(
      String begun) {
    var ending = AccountLog.of("acme").on(begun, lapsing(signed("C-1", begun, 12, SEATS)));

    var gongs = news(ending, "2026-11-20", signed("C-2", "2026-11-21", 24, SEATS, API));

    assertThat(wins(gongs)).containsExactly(new Renewed("C-2", euros(1_300), euros(1_000), 24, 0));
  }

  @Test
  void aContractBesideOneThatRunsOnRenewsNothing() {
    var gongs = news("2026-11-20", signed("C-2", "2026-11-21", 24, SEATS, API));

    assertThat(wins(gongs)).noneMatch(Renewed.class::isInstance);
  }

  @Test
  void aRenewalThatShrinksIsNoWin() {
    assertThat(news("2026-11-20", renewed("C-1", "2026-12-01", 12, line("SEATS", 60, 600))))
        .isEmpty();
  }

  @Test
  void aLateRenewalIsMeasuredAgainstTheTermThatLapsedUpToTheDayOnWhichItWasSigned() {
    var lapsed =
        AccountLog.of("acme").on("2025-10-01", lapsing(signed("C-1", "2025-10-01", 12, SEATS)));

    var gongs = news(lapsed, "2026-11-20", renewed("C-1", "2026-11-15", 12, SEATS));

    assertThat(wins(gongs)).containsExactly(new Renewed("C-1", euros(1_000), euros(1_000), 12, 50));
  }

  @Test
  void historyNeverRings() {
    assertThat(news("2026-11-14", renewed("C-1", "2026-11-14", 12, SEATS))).isEmpty();
    assertThat(news("2026-11-15", renewed("C-1", "2026-11-15", 12, SEATS))).hasSize(1);
    assertThat(news("2026-06-01", renewed("C-1", "2026-12-01", 12, SEATS))).hasSize(1);
    assertThat(news("2026-11-14", new MilestoneReached("first-value"))).isEmpty();
  }

  @Test
  void aCorrectionOfAKnownRenewalIsNotNews() {
    var known = ACME.on("2026-11-18", renewed("C-1", "2026-12-01", 12, SEATS));

    assertThat(news(known, "2026-11-20", renewed("C-1", "2026-12-01", 12, SEATS, API))).isEmpty();
  }

  @Test
  void ofTwoVersionsOfOneRenewalTheNewestRings() {
    var twice =
        ACME.on("2026-11-19", renewed("C-1", "2026-12-01", 24, SEATS))
            .on("2026-11-20", renewed("C-1", "2026-12-01", 12, SEATS));

    var gongs = news(1, twice);

    assertThat(wins(gongs)).containsExactly(new Renewed("C-1", euros(1_000), euros(1_000), 12, 0));
  }

  @Test
  void anAddOnRingsForWhatItAdds() {
    assertThat(wins(news("2026-11-20", addedOn("C-1", "2026-11-20", API))))
        .containsExactly(new Expanded("C-1", euros(300)));
  }

  @Test
  void anAddOnThatReplacesSomethingDearerIsNoExpansion() {
    var swap =
        news(
            "2026-11-20", cancelled("C-1", "2026-11-20", SEATS), addedOn("C-1", "2026-11-20", API));

    assertThat(swap).isEmpty();
  }

  @Test
  void aProductSwappedForADearerOneRingsForTheDifference() {
    var swap =
        news(
            "2026-11-20",
            addedOn("C-1", "2026-11-20", line("PRO", 100, 1_400)),
            cancelled("C-1", "2026-11-20", SEATS));

    assertThat(wins(swap)).containsExactly(new Expanded("C-1", euros(400)));
  }

  @Test
  void aSwapOfTwoDaysRingsForNoMoreThanTheDifference() {
    var swapped =
        ACME.on("2026-11-19", addedOn("C-1", "2026-11-19", line("PRO", 100, 1_400)))
            .on("2026-11-20", cancelled("C-1", "2026-11-20", SEATS));

    assertThat(wins(news(1, swapped))).containsExactly(new Expanded("C-1", euros(400)));
  }

  @Test
  void twoContractsThatGrowOnOneDayRingOnce() {
    var grown =
        news(
            "2026-11-20",
            addedOn("C-1", "2026-11-20", API),
            signed("C-2", "2026-11-20", 12, line("PRO", 10, 200)));

    assertThat(wins(grown)).containsExactly(new Expanded("C-1", euros(500)));
  }

  @Test
  void anAmendmentThatAddsSeatsIsAnExpansion() {
    assertThat(wins(news("2026-11-20", amended("C-1", "2026-11-20", line("SEATS", 120, 1_200)))))
        .containsExactly(new Expanded("C-1", euros(200)));
    assertThat(news("2026-11-20", amended("C-1", "2026-11-20", line("SEATS", 80, 800)))).isEmpty();
  }

  @Test
  void aCustomerWhoComesBackIsWonBack() {
    var left = ACME.on("2026-01-20", cancelled("C-1", "2026-03-01"));

    assertThat(wins(news(left, "2026-11-20", signed("C-2", "2026-11-20", 12, SEATS))))
        .containsExactly(
            new WonBack("C-2", euros(1_000), euros(1_000), LocalDate.parse("2026-03-01")));
  }

  @Test
  void aTrialThatIsBoughtIsACustomerWon() {
    var trial =
        AccountLog.of("new")
            .on("2026-10-27", lapsing(signed("C-1", "2026-10-27", 1, line("SEATS", 5, 0))));

    assertThat(wins(news(trial, "2026-11-20", renewed("C-1", "2026-11-20", 12, SEATS))))
        .containsExactly(new BecameCustomer("C-1", euros(1_000)));
  }

  @Test
  void whoGoesOnAfterAPauseHasGrownByNoMoreThanItPaidBefore() {
    var paused = ACME.on("2026-09-01", amended("C-1", "2026-09-01", line("SEATS", 100, 0)));

    assertThat(news("2026-11-20", amended("C-1", "2026-11-20", line("SEATS", 100, 0)))).isEmpty();
    assertThat(news(paused, "2026-11-20", amended("C-1", "2026-11-20", SEATS))).isEmpty();
    assertThat(
            wins(
                news(
                    paused, "2026-11-20", amended("C-1", "2026-11-20", line("SEATS", 100, 1_100)))))
        .containsExactly(new Expanded("C-1", euros(100)));
  }

  @Test
  void anAddOnThatComesWithARenewalIsPartOfIt() {
    var gongs =
        news(
            "2026-11-20",
            renewed("C-1", "2026-12-01", 12, SEATS),
            addedOn("C-1", "2026-12-01", API));

    assertThat(wins(gongs)).containsExactly(new Renewed("C-1", euros(1_300), euros(1_000), 12, 0));
  }

  @Test
  void aSecondContractIsAnExpansion() {
    assertThat(wins(news("2026-11-20", signed("C-2", "2026-12-01", 12, API))))
        .containsExactly(new Expanded("C-2", euros(300)));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-13", "2026-11-19", "2026-11-20", "2026-12-15"})
  void theFirstContractThatWasSignedAboutWhenItBeginsWinsACustomer(String begins) {
    var first = signed("C-1", begins, 12, SEATS);

    assertThat(wins(news(AccountLog.of("new"), "2026-11-20", first)))
        .containsExactly(
            new BecameCustomer(
                "C-1", euros(1_000), Optional.of(LocalDate.parse(begins)).filter(TODAY::isBefore)));
  }

  @Test
  void whatIsToldLongAfterItBeganIsThePastOfACustomer() {
    var registered = AccountLog.of("new");

    assertThat(news(registered, "2026-11-20", signed("C-1", "2026-11-12", 12, SEATS))).isEmpty();
    assertThat(news(registered, "2026-11-20", signed("C-1", "2023-11-20", 12, SEATS))).isEmpty();
    assertThat(news(registered, "2026-11-20", renewed("C-1", "2026-11-20", 12, SEATS))).isEmpty();
  }

  @Test
  void allThatBeginsOnADayIsOneCustomerWon() {
    var both =
        news(
            AccountLog.of("new"),
            "2026-11-20",
            signed("C-2", "2026-11-20", 12, SEATS),
            signed("C-1", "2026-11-20", 12, API));

    assertThat(wins(both)).containsExactly(new BecameCustomer("C-1", euros(1_300)));
  }

  @Test
  void whoWasBilledBeforeTheirFirstContractIsToldIsNoCustomerWon() {
    var billed =
        AccountLog.of("old")
            .on(
                "2026-10-20",
                new InvoicePaid("R-1", Money.of(100, "EUR"), TODAY, Optional.empty()));

    assertThat(news(billed, "2026-11-20", signed("C-1", "2026-11-20", 12, SEATS))).isEmpty();
  }

  @Test
  void firstValueWithinItsTimeRingsOnceAndCountsFromTheStart() {
    var reached = new MilestoneReached(MilestoneReached.FIRST_VALUE);
    var young = AccountLog.of("acme").on("2026-08-23", signed("C-1", "2026-08-23", 12, SEATS));

    assertThat(wins(news(young, "2026-11-21", reached))).containsExactly(new FirstValue(90));
    assertThat(news(young.on("2026-11-20", reached), "2026-11-21", reached)).isEmpty();
  }

  @Test
  void firstValueCountsFromTheKickoffWhereOneWasTold() {
    var reached = new MilestoneReached(MilestoneReached.FIRST_VALUE);
    var kickoff = new MilestoneReached(MilestoneReached.KICKOFF);
    var signed = AccountLog.of("acme").on("2026-05-01", signed("C-1", "2026-05-01", 12, SEATS));

    assertThat(wins(news(signed.on("2026-08-23", kickoff), "2026-11-21", reached)))
        .containsExactly(new FirstValue(204, Optional.of(90L)));
    assertThat(news(signed.on("2026-05-20", kickoff), "2026-11-21", reached)).isEmpty();
    assertThat(news(signed.on("2026-04-20", kickoff), "2026-11-21", reached)).isEmpty();
  }

  @Test
  void firstValueAfterMoreThanFourMonthsIsNoWin() {
    assertThat(news("2026-11-21", new MilestoneReached(MilestoneReached.FIRST_VALUE))).isEmpty();
  }

  @Test
  void aRenewalAMonthEarlyIsEarly() {
    var early = renewed("C-1", "2027-01-20", 12, SEATS);

    assertThat(wins(news("2026-11-21", early)))
        .singleElement()
        .isInstanceOfSatisfying(Renewed.class, it -> assertThat(it.daysEarly()).isEqualTo(60));
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    return ArbitrarySignals.logs();
  }

  @Property
  void whatIsKnownRingsNoMoreAndTheOrderOfNewsDoesNotMatter(
      @ForAll("logs") List<LoggedSignal> log, @ForAll Random luck) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, luck);
    var after = Facts.none().fold(log, TODAY);

    var gongs = WinDetection.detect(Facts.none(), log, after, TODAY);

    assertThat(WinDetection.detect(Facts.none(), shuffled, after, TODAY)).isEqualTo(gongs);
    assertThat(gongs).extracting(Gong::key).doesNotHaveDuplicates();
    assertThat(WinDetection.held(Facts.none(), shuffled, after, TODAY))
        .containsExactlyInAnyOrderElementsOf(WinDetection.held(Facts.none(), log, after, TODAY));
    assertThat(WinDetection.detect(after, log, after, TODAY)).isEmpty();
    assertThat(WinDetection.held(after, log, after, TODAY)).isEmpty();
  }

  private static List<Gong> news(String day, Signal... signals) {
    return news(ACME, day, signals);
  }

  private static List<Gong> news(AccountLog known, String day, Signal... signals) {
    return news(known.signals().size(), known.on(day, signals));
  }

  /// What rings at once, and what does when the day is over.
  private static List<Gong> news(int known, AccountLog story) {
    var before = new AccountLog(story.account(), story.signals().subList(0, known));
    var fresh = story.signals().subList(known, story.signals().size());
    var held = WinDetection.held(before.facts(TODAY), fresh, story.facts(TODAY), TODAY);
    return Stream.of(
            WinDetection.detect(before.facts(TODAY), fresh, story.facts(TODAY), TODAY),
            WinDetection.settled(held, story.facts(TODAY), TODAY.plusDays(1)),
            WinDetection.grown(held, story.facts(TODAY), TODAY.plusDays(1)))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Win> wins(List<Gong> gongs) {
    return gongs.stream().map(Gong::win).toList();
  }
}
