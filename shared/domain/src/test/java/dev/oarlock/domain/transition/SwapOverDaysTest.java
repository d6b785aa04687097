package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.transition.announcement.Announcement.AccountChurned;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Announcement.RevenueContracted;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import dev.oarlock.domain.transition.announcement.Win.Expanded;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThat(AnnouncementIds.undoneBy(gong.about().account(), gong.id(), gong.win()))
        .contains(account.told(AccountChurned.class).getFirst().id());
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
    var book = AccountLog.of("acme").on("2026-03-01", signed("C-1", "2026-03-01", 12, lines));
    var account = new LivedAccount(book, LocalDate.parse("2026-03-01"));
    account.live(MONDAY.minusDays(1));
    return account;
  }
}
