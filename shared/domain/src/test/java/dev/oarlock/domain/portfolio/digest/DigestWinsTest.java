package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.portfolio.digest.SampleDigests.atRisk;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.digest;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.episode;
import static dev.oarlock.domain.portfolio.digest.SampleDigests.paying;
import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.transition.announcement.Win;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What a digest counts as a win.
class DigestWinsTest {
  @Test
  void aSaveOfTheWeekIsAWinWhetherOrNotItWasRed() {
    var over =
        new EndedEpisode(
            episode(DigestCustomer.TODAY.minusDays(40)), DigestCustomer.TODAY.minusDays(1));

    assertThat(winsAfter(paying("saved", 80, 80, 500), over.asSaved()))
        .containsExactly(new Win.Saved(DigestCustomer.TODAY.minusDays(40), 39, List.of()));
    assertThat(winsAfter(paying("red", 30, 80, 500), over.asSaved()))
        .containsExactly(new Win.BackFromRed(DigestCustomer.TODAY.minusDays(20)));
    assertThat(winsAfter(paying("faded", 30, 80, 500), over)).isEmpty();
  }

  @Test
  void whoIsOutOfRedAndStillAtRiskHasWonNothing() {
    var open = Optional.of(episode(DigestCustomer.TODAY.minusDays(40)));
    var state = atRisk(paying("low", 30, 60, 500), open, Optional.empty());

    assertThat(digest(List.of(state)).wins()).isEmpty();
  }

  private static List<Win> winsAfter(DigestCustomer customer, EndedEpisode over) {
    var state = atRisk(customer, Optional.empty(), Optional.of(over));
    return digest(List.of(state)).wins().stream().map(AccountWin::win).toList();
  }

  @Test
  void winsOfTheWeekAreCountedByTheGongsOwnRules() {
    var renewal =
        DigestCustomer.of("again", 80, 80)
            .withSignals("2025-11-20", signed("K", "2025-11-20", 12, line("seats", 1, 100)))
            .withSignals("2026-11-20", renewed("K", "2026-11-20", 12, line("seats", 1, 120)));
    var value =
        DigestCustomer.of("value", 80, 80)
            .withSignals("2026-09-01", signed("K-value", "2026-09-01", 12, line("seats", 1, 1)))
            .withSignals("2026-11-18", new MilestoneReached("first-value"));
    var smaller =
        DigestCustomer.of("smaller", 80, 80)
            .withSignals("2025-11-20", signed("K", "2025-11-20", 12, line("seats", 2, 200)))
            .withSignals("2026-11-20", renewed("K", "2026-11-20", 12, line("seats", 1, 100)));
    var hidden =
        DigestCustomer.of("hidden", 80, 80)
            .withSignals(
                "2025-11-30",
                signed("K", "2025-11-30", 24, line("seats", 2, 200), line("api", 1, 50)))
            .withSignals("2026-11-19", amended("K", "2026-11-19", line("seats", 4, 400)));
    var old =
        paying("old", 80, 80, 1).withSignals("2026-09-18", new MilestoneReached("first-value"));
    var back = paying("back", 30, 60, 1);

    var wins = digest(renewal, value, old, back, smaller, hidden).wins();

    assertThat(wins)
        .extracting(AccountWin::win)
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Win.Renewed.class),
            second ->
                assertThat(second)
                    .isEqualTo(new Win.BackFromRed(DigestCustomer.TODAY.minusDays(20))),
            third -> assertThat(third).isInstanceOf(Win.FirstValue.class));
  }

  @Test
  void growthIsInTheDigestOfTheWeekInWhichItsDayIsOver() {
    assertThat(grown(DigestCustomer.TODAY.minusDays(3))).containsExactly(euros(50));
    assertThat(grown(DigestCustomer.TODAY)).isEmpty();
    assertThat(grown(DigestCustomer.TODAY.minusDays(7))).containsExactly(euros(50));
    assertThat(grown(DigestCustomer.TODAY.minusDays(8))).isEmpty();
  }

  private static List<MultiCurrencyAmount> grown(LocalDate told) {
    var customer =
        DigestCustomer.of("grown", 80, 80)
            .withSignals("2026-03-01", signed("K", "2026-03-01", 12, line("seats", 10, 100)))
            .withSignals(told.toString(), addedOn("K", told.toString(), line("more", 1, 80)))
            .withSignals(told.toString(), cancelled("K", told.toString(), line("seats", 3, 0)));
    return digest(customer).wins().stream()
        .map(win -> ((Win.Expanded) win.win()).addedAmount())
        .toList();
  }

  @Test
  void theEndOfAnOverrideThatHeldItInRedIsNoWin() {
    var word =
        new HealthOverridden(
            OptionalInt.of(30),
            Optional.empty(),
            "other",
            Optional.empty(),
            LocalDate.parse("2026-11-18"),
            new Csm("dana"));

    assertThat(digest(paying("held", 30, 60, 1).withSignals("2026-11-08", word)).wins()).isEmpty();
  }
}
