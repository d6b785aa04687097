package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.ContractionCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonRequested;
import dev.oarlock.domain.transition.announcement.Announcement.ReasonSettled;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.LossCorrection;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.Expanded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One product given up for another, told and holding in whatever order within a week.
class SwapOverDaysTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final ContractLine BASIC = line("BASIC", 10, 500);
  private static final ContractLine API = line("API", 2, 100);
  private static final ContractLine PRO = line("PRO", 10, 900);
  private static final ContractLine LITE = line("LITE", 10, 300);
  private static final Signal ALL_GIVEN_BACK = cancelled("C-1", "2026-11-23");

  @Test
  void whatIsAddedLateToTheDayOfACancellationTakesBackThatTheyLeft() {
    var account = customer(BASIC);
    account.signal(MONDAY, ALL_GIVEN_BACK);
    account.live(TUESDAY);
    assertThat(account.told(AccountChurned.class)).hasSize(1);

    account.signal(TUESDAY, MONDAY, addedOn("C-1", "2026-11-23", PRO));
    account.live(MONDAY.plusDays(30));

    assertThat(grown(account)).containsExactly(euros(400));
    var gong = account.told(GongRung.class).getFirst();
    assertThat(LossCorrection.of(gong).orElseThrow().departure())
        .isEqualTo(account.told(AccountChurned.class).getFirst().id());
  }

  @Test
  void whatIsAddedDaysAfterAllWasGivenBackJoinsTheContractAgain() {
    var account = customer(BASIC);
    account.signal(MONDAY, ALL_GIVEN_BACK);
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(3), addedOn("C-1", "2026-11-26", PRO));
    account.live(MONDAY.plusDays(30));

    assertThat(grown(account)).containsExactly(euros(400));
    var contracts = AccountContracts.of(account.state().facts());
    assertThat(contracts.cmrr(MONDAY)).isEqualTo(euros(900));
    assertThat(contracts.spells().leftOn(TUESDAY, MONDAY.plusDays(30))).isEmpty();
  }

  @Test
  void aRenewalIsComparedWithWhatWasPaidBeforeTheSwapOfItsWeek() {
    var account = customer(BASIC, API);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", BASIC));
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(2), renewed("C-1", "2026-11-26", 12, PRO, API));
    account.live(MONDAY.plusDays(30));

    assertThat(renewals(account)).containsExactly("1000 before 600");
  }

  /// The swap is completed by the contract that follows, under a number of its own.
  @ParameterizedTest
  @ValueSource(strings = {"2025-11-26", "2025-12-01", "2025-12-20"})
  void aRenewalUnderAnotherNumberIsComparedWithWhatWasPaidBeforeTheSwapToo(String since) {
    var account = customer(signed("C-1", since, 12, BASIC, API));
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", BASIC));
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(2), renewed("C-2", "2026-11-26", 12, PRO, API));
    account.live(MONDAY.plusDays(30));

    assertThat(renewals(account)).containsExactly("1000 before 600");
  }

  @Test
  void whatCameAndWentAgainBeforeARenewalIsNoContraction() {
    var account = customer(BASIC);
    account.signal(MONDAY, addedOn("C-1", "2026-11-23", API));
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(2), renewed("C-1", "2026-11-26", 12, BASIC));
    account.live(MONDAY.plusDays(30));

    assertThat(renewals(account)).containsExactly("500 before 500");
  }

  @Test
  void whatAnotherContractGaveBackIsNoPartOfTheRenewedOne() {
    var account = customer(BASIC);
    account.signal(MONDAY, signed("C-2", "2026-11-23", 12, LITE));
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(2), cancelled("C-2", "2026-11-25"));
    account.signal(MONDAY.plusDays(2), renewed("C-1", "2026-11-26", 12, BASIC, API));
    account.live(MONDAY.plusDays(30));

    assertThat(renewals(account)).containsExactly("600 before 500");
  }

  private static List<String> renewals(LivedAccount account) {
    return account.told(GongRung.class).stream()
        .map(GongRung::win)
        .filter(Win.Renewed.class::isInstance)
        .map(Win.Renewed.class::cast)
        .map(it -> units(it.monthlyAmount()) + " before " + units(it.previousAmount()))
        .toList();
  }

  private static long units(MultiCurrencyAmount euros) {
    return euros.totals().stream().mapToLong(it -> it.minorUnits() / 100).sum();
  }

  @Test
  void aDayLaterThanThatWeekItJoinsNothing() {
    var account = customer(BASIC);
    account.signal(MONDAY, ALL_GIVEN_BACK);
    account.live(MONDAY.plusDays(8));
    account.signal(MONDAY.plusDays(8), addedOn("C-1", "2026-12-01", PRO));
    account.live(MONDAY.plusDays(30));

    assertThat(grown(account)).isEmpty();
    assertThat(account.told(AccountChurned.class)).hasSize(1);
  }

  @Test
  void lessForMoreInOneDayIsOneContractionOfTheDifference() {
    var account = customer(BASIC, API);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", BASIC));
    account.signal(MONDAY, addedOn("C-1", "2026-11-23", LITE));
    account.live(MONDAY.plusDays(30));

    assertOneContraction(account, MONDAY);
    assertThat(grown(account)).isEmpty();
  }

  @Test
  void soItIsWhereTheLesserIsAddedDaysBefore() {
    var account = customer(BASIC, API);
    account.signal(MONDAY, addedOn("C-1", "2026-11-23", LITE));
    account.live(MONDAY.plusDays(3));
    account.signal(MONDAY.plusDays(3), cancelled("C-1", "2026-11-26", BASIC));
    account.live(MONDAY.plusDays(30));

    assertOneContraction(account, MONDAY.plusDays(3));
  }

  @Test
  void whatTakesThePlaceOfWhatWasGivenBackDaysBeforeIsNoGrowth() {
    var account = customer(BASIC, API);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", BASIC));
    account.live(MONDAY.plusDays(3));
    account.signal(MONDAY.plusDays(3), addedOn("C-1", "2026-11-26", LITE));
    account.live(MONDAY.plusDays(30));

    assertThat(grown(account)).isEmpty();
  }

  @Test
  void andOfMoreOnlyTheDifference() {
    var account = customer(BASIC, API);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", BASIC));
    account.live(MONDAY.plusDays(3));
    account.signal(MONDAY.plusDays(3), addedOn("C-1", "2026-11-26", PRO));
    account.live(MONDAY.plusDays(30));

    assertThat(grown(account)).containsExactly(euros(400));
  }

  @Test
  void theContractionThatWasToldOfTheFirstHalfIsPutRight() {
    var account = customer(BASIC, API);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", BASIC));
    account.live(MONDAY.plusDays(3));
    account.signal(MONDAY.plusDays(3), addedOn("C-1", "2026-11-26", LITE));

    assertThat(account.told(ContractionCorrected.class)).as("before the day is over").isEmpty();
    account.live(MONDAY.plusDays(30));
    assertThat(account.told(RevenueContracted.class)).hasSize(1);
    assertThat(account.told(ContractionCorrected.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.contracted())
              .isEqualTo(account.told(RevenueContracted.class).getFirst().id());
          assertThat(it.told()).isEqualTo(euros(500));
          assertThat(it.now().orElseThrow().lost()).isEqualTo(euros(200));
          assertThat(it.now().orElseThrow().products())
              .containsExactly(
                  new QuantityChange("BASIC", 10, 0), new QuantityChange("LITE", 0, 10));
        });
  }

  @Test
  void andOfMoreNothingWasLostAndNobodyIsAskedWhy() {
    var account = customer(BASIC, API);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", BASIC));
    account.live(TUESDAY);
    account.signal(TUESDAY, MONDAY, addedOn("C-1", "2026-11-23", PRO));
    account.live(MONDAY.plusDays(30));

    assertThat(account.told(ContractionCorrected.class))
        .singleElement()
        .satisfies(it -> assertThat(it.now()).isEmpty());
    assertThat(account.told(ReasonRequested.class)).isEmpty();
    assertThat(account.told(ReasonSettled.class)).hasSize(1);
  }

  /// Seats that come back within the week are no growth, and were not lost.
  @Test
  void whatComesBackWithinTheWeekIsNoWin() {
    var account = customer(BASIC);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", line("BASIC", 4, 0)));
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(2), amended("C-1", "2026-11-25", BASIC));
    account.live(MONDAY.plusDays(30));

    assertThat(grown(account)).isEmpty();
    assertThat(account.told(ContractionCorrected.class))
        .singleElement()
        .satisfies(it -> assertThat(it.now()).isEmpty());
  }

  @Test
  void afterTheWeekItIsGrowthAndWhatWasToldStands() {
    var account = customer(BASIC);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", line("BASIC", 4, 0)));
    account.live(MONDAY.plusDays(10));
    account.signal(MONDAY.plusDays(10), amended("C-1", "2026-12-03", BASIC));
    account.live(MONDAY.plusDays(30));

    assertThat(grown(account)).containsExactly(euros(200));
    assertThat(account.told(ContractionCorrected.class)).isEmpty();
  }

  @Test
  void whoLeavesAfterAllHadContractedBefore() {
    var account = customer(BASIC, API);
    account.signal(MONDAY, cancelled("C-1", "2026-11-23", BASIC));
    account.live(MONDAY.plusDays(2));
    account.signal(MONDAY.plusDays(2), cancelled("C-1", "2026-11-25"));
    account.live(MONDAY.plusDays(30));

    assertThat(account.told(ContractionCorrected.class)).isEmpty();
    assertThat(account.told(AccountChurned.class)).hasSize(1);
  }

  /// Two halves that hold from and are told on whatever days of the week, in whatever order and
  /// however often.
  @Property(tries = 30)
  void whatIsSaidInTheEndIsWhatTheSwapComesTo(@ForAll Random luck) {
    var account = customer(BASIC, API);
    var less =
        List.of(
            cancelled("C-1", day(luck), BASIC), cancelled("C-1", day(luck), line("BASIC", 4, 0)));
    var more =
        List.of(
            addedOn("C-1", day(luck), LITE),
            addedOn("C-1", day(luck), PRO),
            addedOn("C-1", day(luck), line("PRO", 1, 90)));
    var orders = new ArrayList<Signal>();
    orders.add(less.get(luck.nextInt(less.size())));
    orders.add(more.get(luck.nextInt(more.size())));
    orders.add(orders.get(luck.nextInt(2)));
    Collections.shuffle(orders, luck);
    for (var i = 0; i < orders.size(); i++) {
      account.live(MONDAY.plusDays(i));
      account.signal(MONDAY.plusDays(i), orders.get(i));
    }
    account.live(MONDAY.plusDays(30));

    var paid = AccountContracts.of(account.state().facts()).cmrr(MONDAY.plusDays(30));
    assertThat(saidInTheEnd(account)).as("%s", orders).isEqualTo(paid.minus(euros(600)));
  }

  private static String day(Random luck) {
    return MONDAY.plusDays(luck.nextInt(5)).toString();
  }

  /// Each gong and contraction as it was put right last.
  private static MultiCurrencyAmount saidInTheEnd(LivedAccount account) {
    var said = new HashMap<String, MultiCurrencyAmount>();
    account.told(GongRung.class).forEach(it -> said.put(it.id(), it.win().signed().orElseThrow()));
    account
        .told(GongCorrected.class)
        .forEach(it ->
            said.put(
                it.gong(), it.now().flatMap(Win::signed).orElseGet(MultiCurrencyAmount::zero)));
    account
        .told(RevenueContracted.class)
        .forEach(
            it -> said.put(it.id(), MultiCurrencyAmount.zero().minus(it.contraction().lost())));
    account
        .told(ContractionCorrected.class)
        .forEach(it ->
            said.put(
                it.contracted(),
                MultiCurrencyAmount.zero()
                    .minus(it.now().map(now -> now.lost()).orElseGet(MultiCurrencyAmount::zero))));
    return said.values().stream().reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private static void assertOneContraction(LivedAccount account, LocalDate from) {
    assertThat(account.told(RevenueContracted.class))
        .extracting(RevenueContracted::contraction)
        .singleElement()
        .satisfies(less -> {
          assertThat(less.from()).isEqualTo(from);
          assertThat(less.before()).isEqualTo(euros(600));
          assertThat(less.after()).isEqualTo(euros(400));
          assertThat(less.products())
              .containsExactly(
                  new QuantityChange("BASIC", 10, 0), new QuantityChange("LITE", 0, 10));
        });
  }

  private static List<MultiCurrencyAmount> grown(LivedAccount account) {
    return account.told(GongRung.class).stream()
        .map(GongRung::win)
        .filter(Expanded.class::isInstance)
        .map(win -> ((Expanded) win).addedAmount())
        .toList();
  }

  private static LivedAccount customer(ContractLine... lines) {
    return customer(signed("C-1", "2026-03-01", 12, lines));
  }

  private static LivedAccount customer(ContractChanged order) {
    var book = AccountLog.of("acme").on(order.effective().toString(), order);
    var account = new LivedAccount(book, order.effective());
    account.live(MONDAY.minusDays(1));
    return account;
  }
}
