package dev.oarlock.domain.digest;

import static dev.oarlock.domain.testing.Orders.addedOn;
import static dev.oarlock.domain.testing.Orders.cancelled;
import static dev.oarlock.domain.testing.Orders.euros;
import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.renewed;
import static dev.oarlock.domain.testing.Orders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.announce.Win;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.domain.signal.ContractLine;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DigestTest {
  private static final String SIGNED = "2026-02-01";

  static Customer paying(String id, int before, int now, long euros) {
    return Customer.of(id, before, now)
        .did(SIGNED, signed("K-" + id, SIGNED, 24, line("seats", 10, euros)));
  }

  static Digest digest(Customer... customers) {
    var states = Arrays.stream(customers).map(Customer::state).toList();
    return Digest.of(states, Customer.TODAY, new Digest.Unscored(0, 0));
  }

  @Test
  void theNumberOfTheWeekIsWhatIsInRedNowAndWasAWeekAgo() {
    var digest =
        digest(
            paying("stays", 30, 32, 100),
            paying("enters", 60, 30, 500),
            paying("leaves", 30, 60, 200),
            paying("fine", 80, 80, 1_000));

    assertThat(digest.headline().book()).isEqualTo(euros(1_800));
    assertThat(digest.headline().before()).isEqualTo(euros(300));
    assertThat(digest.headline().now()).isEqualTo(euros(600));
    assertThat(digest.entered()).extracting(it -> it.account().name()).containsExactly("enters");
    assertThat(digest.left()).extracting(it -> it.account().name()).containsExactly("leaves");
    assertThat(digest.headline().changed().isNone()).isTrue();
  }

  @Test
  void aCustomerThatEndedIsLostAndNotRecovered() {
    var gone = paying("gone", 30, 30, 400).did("2026-11-20", cancelled("K-gone", "2026-11-20"));

    var digest = digest(gone, paying("fine", 80, 80, 100));

    assertThat(digest.left()).isEmpty();
    assertThat(digest.lost()).extracting(Account::cmrr).containsExactly(euros(400));
    assertThat(digest.headline().lost()).isEqualTo(euros(400));
    assertThat(digest.headline().now().isNone()).isTrue();
  }

  @Test
  void whatStayedRedAndGrewIsAChangeOfContracts() {
    var grown =
        paying("grown", 30, 30, 400)
            .did("2026-11-20", addedOn("K-grown", "2026-11-20", line("more", 1, 50)));

    assertThat(digest(grown).headline().changed()).isEqualTo(euros(50));
  }

  @Test
  void currenciesStandBesideEachOther() {
    var dollars = new ContractLine("seats", 1, Money.of(70_000, "USD"), ContractLine.Per.MONTH, 0);
    var american = Customer.of("us", 30, 30).did(SIGNED, signed("K-us", SIGNED, 24, dollars));

    var inRed = digest(paying("eu", 30, 30, 100), american).headline().now();

    assertThat(inRed.each()).containsExactly(Money.of(10_000, "EUR"), Money.of(70_000, "USD"));
  }

  @Test
  void aRenewalsRiskIsChanceTimesAmountRoundedOnce() {
    var due =
        Customer.of("due", 50, 50)
            .did("2025-12-15", signed("K", "2025-12-15", 12, line("seats", 1, 333)))
            .leavingWith(0.125);
    var later = paying("later", 50, 50, 999).leavingWith(0.9);

    var digest = digest(due, later);

    assertThat(digest.due()).hasSize(1);
    assertThat(digest.due().getFirst().atRisk()).isEqualTo(Amounts.of(Money.of(4_163, "EUR")));
    assertThat(digest.atRisk()).isEqualTo(Amounts.of(Money.of(4_163, "EUR")));
  }

  @Test
  void whoGaveNoticeIsExpectedToBeLostWhole() {
    var leaving = paying("bye", 50, 50, 400).did("2026-11-01", cancelled("K-bye", "2026-12-31"));

    var due = digest(leaving).due().getFirst();

    assertThat(due.noticeGiven()).isTrue();
    assertThat(due.atRisk()).isEqualTo(euros(400));
  }

  @Test
  void moversAreThoseOfFivePointsOrMoreLargestFirst() {
    var digest = digest(paying("a", 60, 66, 1), paying("b", 60, 56, 1), paying("c", 80, 50, 1));

    assertThat(digest.movers()).extracting(Mover::points).containsExactly(-30, 6);
  }

  @Test
  void winsOfTheWeekAreCountedByTheGongsOwnRules() {
    var renewal =
        Customer.of("again", 80, 80)
            .did("2025-11-20", signed("K", "2025-11-20", 12, line("seats", 1, 100)))
            .did("2026-11-20", renewed("K", "2026-11-20", 12, line("seats", 1, 120)));
    var value = paying("value", 80, 80, 1).did("2026-11-18", new MilestoneReached("first-value"));
    var old = paying("old", 80, 80, 1).did("2026-09-18", new MilestoneReached("first-value"));
    var back = paying("back", 30, 60, 1);

    var wins = digest(renewal, value, old, back).wins();

    assertThat(wins)
        .extracting(AccountWin::win)
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Win.Renewed.class),
            second -> assertThat(second).isInstanceOf(Win.FirstValue.class),
            third ->
                assertThat(third).isEqualTo(new Win.BackFromRed(Customer.TODAY.minusDays(20))));
  }

  @Test
  void theEndOfAWordThatHeldItInRedIsNoWin() {
    var word =
        new HealthOverridden(
            OptionalInt.of(30),
            Optional.empty(),
            "other",
            Optional.empty(),
            LocalDate.parse("2026-11-18"),
            new Csm("dana"));

    assertThat(digest(paying("held", 30, 60, 1).did("2026-11-08", word)).wins()).isEmpty();
  }

  @Test
  void aWeekWithoutChangeIsQuiet() {
    assertThat(digest(paying("a", 60, 62, 1), paying("b", 30, 30, 1)).isQuiet()).isTrue();
    assertThat(digest(paying("a", 60, 30, 1)).isQuiet()).isFalse();
  }

  @Test
  void bandsAreCountedThenAndNow() {
    var digest = digest(paying("a", 60, 30, 1), paying("b", 80, 80, 1));

    assertThat(digest.bands())
        .containsExactly(
            new BandCount(Band.RED, 0, 1),
            new BandCount(Band.YELLOW, 1, 0),
            new BandCount(Band.GREEN, 1, 1),
            new BandCount(Band.UNKNOWN, 0, 0));
  }

  @Test
  void anEmptyBookIsQuiet() {
    assertThat(digest().isQuiet()).isTrue();
  }
}
