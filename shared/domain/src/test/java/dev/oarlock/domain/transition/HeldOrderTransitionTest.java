package dev.oarlock.domain.transition;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.contract.QuantityChange;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.TermLength;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.GuideExamples;
import dev.oarlock.domain.testing.GuideOrders;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import dev.oarlock.domain.transition.announcement.Announcement.GongRung;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.announcement.Win.BecameCustomer;
import dev.oarlock.domain.transition.announcement.Win.Expanded;
import dev.oarlock.domain.transition.announcement.Win.Renewed;
import dev.oarlock.domain.transition.announcement.Win.WonBack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A day is netted before a gong rings for what it brought.
class HeldOrderTransitionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final ContractLine BASIC = line("BASIC", 10, 500);
  private static final ContractLine PRO = line("PRO", 10, 900);
  private static final LivedAccount CUSTOMER = livedCustomer();

  @Test
  void growthRingsWhenTheDayOnWhichItWasToldIsOver() {
    var account = customer();
    account.signal(TODAY, addedOn("C-1", "2026-11-27", PRO));

    assertThat(wins(account)).isEmpty();
    account.live(TODAY.plusDays(1));
    assertThat(wins(account)).containsExactly(new Expanded("C-1", euros(900)));
    account.live(TODAY.plusDays(60));
    assertThat(wins(account)).hasSize(1);
  }

  @Test
  void theOtherHalfOfASwapThatIsToldLaterThatDayCounts() {
    var account = customer();
    account.signal(TODAY, addedOn("C-1", "2026-11-27", PRO));
    account.signal(TODAY, cancelled("C-1", "2026-11-27", BASIC));
    account.live(TODAY.plusDays(9));

    assertThat(wins(account)).containsExactly(new Expanded("C-1", euros(400)));
  }

  @Test
  void whatIsSignedAheadRingsTheNextDayAndNotOnTheDayOnWhichItBegins() {
    var ahead = customer();
    ahead.signal(TODAY, addedOn("C-1", "2026-12-20", PRO));
    ahead.live(TODAY.plusDays(1));
    var tomorrow = customer();
    tomorrow.signal(TODAY, addedOn("C-1", "2026-11-28", PRO));
    tomorrow.live(TODAY.plusDays(1));
    tomorrow.signal(TODAY.plusDays(1), cancelled("C-1", "2026-11-28", BASIC));

    assertThat(wins(ahead)).containsExactly(new Expanded("C-1", euros(900)));
    assertThat(wins(tomorrow)).isEmpty();
    tomorrow.live(TODAY.plusDays(2));
    assertThat(wins(tomorrow)).containsExactly(new Expanded("C-1", euros(400)));
  }

  @Test
  void aRenewalThatHoldsFromTodayWaitsForWhatTheDayTakesAway() {
    var account = customer();
    account.signal(TODAY, renewed("C-1", "2026-11-27", 12, BASIC, PRO));
    account.signal(TODAY, cancelled("C-1", "2026-11-27", BASIC));
    account.live(TODAY.plusDays(1));

    assertThat(wins(account)).containsExactly(new Renewed("C-1", euros(900), euros(500), 12, 0));
  }

  @Test
  void aRenewalThatHoldsFromAnotherDayRingsAtOnce() {
    var account = customer();
    account.signal(TODAY, renewed("C-1", "2027-03-01", 12, PRO));

    assertThat(wins(account))
        .containsExactly(
            new Renewed("C-1", euros(900), euros(500), TermLength.ofMonths(12), 0, 94, List.of()));
    account.live(TODAY.plusDays(9));
    assertThat(wins(account)).hasSize(1);
  }

  @Test
  void growthSaysWhichProductItHides() {
    var account = customer();
    account.signal(TODAY.minusDays(9), addedOn("C-1", "2026-11-18", line("API", 2, 100)));
    account.live(TODAY);
    account.signal(TODAY, addedOn("C-1", "2026-11-27", line("BASIC", 10, 500)));
    account.signal(TODAY, cancelled("C-1", "2026-11-27", line("API", 2, 100)));
    account.live(TODAY.plusDays(9));

    assertThat(wins(account))
        .contains(
            new Expanded(
                "C-1",
                euros(400),
                List.of(new QuantityChange("API", 2, 0), new QuantityChange("BASIC", 10, 20))));
  }

  @Test
  void whoSignsAgainAheadIsWonBackOnceTheyAreBack() {
    var account = customer();
    account.signal(TODAY.minusDays(9), cancelled("C-1", "2026-11-18"));
    account.live(TODAY);
    account.signal(TODAY, signed("C-2", "2026-12-20", 12, PRO));
    account.live(LocalDate.parse("2026-12-20"));

    assertThat(wins(account)).isEmpty();
    account.live(LocalDate.parse("2026-12-21"));
    assertThat(wins(account))
        .containsExactly(new WonBack("C-2", euros(900), euros(500), LocalDate.parse("2026-11-18")));
  }

  @Test
  void whatIsTakenBackTheSameDayRingsNoGong() {
    var account = customer();
    account.signal(TODAY, addedOn("C-1", "2026-11-27", PRO));
    account.signal(TODAY, cancelled("C-1", "2026-11-27", PRO));
    account.live(TODAY.plusDays(30));

    assertThat(wins(account)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-11-26,2026-11-27", "2026-11-27,2026-11-28", "2026-12-15,2026-11-27"})
  void whoWasOnlyRegisteredIsACustomerWonWithTheirFirstContract(String begins, String rings) {
    var known = new MilestoneReached(MilestoneReached.KICKOFF);
    var account = new LivedAccount(AccountLog.of("any").on("2026-11-20", known), TODAY);
    account.signal(TODAY, TODAY.minusDays(1), signed("C-1", begins, 12, BASIC));
    account.live(TODAY.plusDays(60));

    assertThat(account.told(GongRung.class))
        .extracting(it -> it.about().day() + " " + it.win().signed().orElseThrow())
        .containsExactly(rings + " " + euros(500));
    assertThat(wins(account)).hasOnlyElementsOfType(BecameCustomer.class);
    assertThat(account.told(GongCorrected.class)).isEmpty();
  }

  @Property(tries = 60)
  void aDayRingsTheSameInWhateverOrderAndHoweverOftenItIsTold(@ForAll Random luck) {
    var orders =
        new ArrayList<Signal>(
            List.of(
                addedOn("C-1", "2026-11-27", PRO),
                cancelled("C-1", "2026-11-27", line("BASIC", 4, 0)),
                signed("C-2", "2026-11-27", 12, line("API", 1, 100)),
                amended("C-2", "2026-11-27", line("API", 1, 80))));
    orders.add(orders.get(luck.nextInt(orders.size())));
    var inOrder = told(List.copyOf(orders));
    Collections.shuffle(orders, luck);

    assertThat(told(orders)).isNotEmpty().isEqualTo(inOrder);
  }

  @Test
  void theGuidesExampleRingsAsItSays() throws IOException {
    var example = GuideExamples.named("contracts.md", "What rings for it");
    var orders = example.table("told");
    var first = LocalDate.parse(orders.getFirst().get("told"));
    var account =
        new LivedAccount(
            AccountLog.of("any").on(first, GuideOrders.order(orders.getFirst())), first);
    for (var row : orders.subList(1, orders.size())) {
      account.live(LocalDate.parse(row.get("told")));
      account.signal(LocalDate.parse(row.get("told")), GuideOrders.order(row));
    }
    account.live(LocalDate.parse("2027-02-01"));

    assertThat(account.told(GongRung.class).stream().map(HeldOrderTransitionTest::said))
        .containsExactlyElementsOf(
            example.table("rings on").stream()
                .map(row -> row.get("rings on") + " " + row.get("more a month"))
                .toList());
  }

  private static String said(GongRung gong) {
    return gong.about().day()
        + " "
        + ((Expanded) gong.win()).addedAmount().totals().getFirst().minorUnits() / 100;
  }

  private static List<Win> told(List<Signal> orders) {
    var account = customer();
    orders.forEach(order -> account.signal(TODAY, order));
    account.live(TODAY.plusDays(9));
    return wins(account);
  }

  private static LivedAccount customer() {
    return CUSTOMER.copy();
  }

  private static LivedAccount livedCustomer() {
    var log = AccountLog.of("any").on("2026-03-01", signed("C-1", "2026-03-01", 12, BASIC));
    var account = new LivedAccount(log, LocalDate.parse("2026-03-01"));
    account.live(TODAY.minusDays(10));
    return account;
  }

  private static List<Win> wins(LivedAccount account) {
    return account.told(GongRung.class).stream().map(GongRung::win).toList();
  }
}
