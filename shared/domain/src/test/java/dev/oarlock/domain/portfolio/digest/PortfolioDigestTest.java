package dev.oarlock.domain.portfolio.digest;

import static dev.oarlock.domain.testing.ContractOrders.addedOn;
import static dev.oarlock.domain.testing.ContractOrders.amended;
import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.euros;
import static dev.oarlock.domain.testing.ContractOrders.lapsing;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest.ScoredPortfolio;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.load.TouchTiers;
import dev.oarlock.domain.renewal.RenewalDisagreements;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.domain.transition.state.AccountRisk;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PortfolioDigestTest {
  private static final String SIGNED = "2026-02-01";
  private static final UnscoredCounts NONE_UNSCORED = new UnscoredCounts(0, 0, 0, 0);

  static DigestCustomer paying(String id, int before, int now, long euros) {
    return DigestCustomer.of(id, before, now)
        .withSignals(SIGNED, signed("K-" + id, SIGNED, 24, line("seats", 10, euros)));
  }

  static PortfolioDigest digest(DigestCustomer... customers) {
    var states = Arrays.stream(customers).map(DigestCustomer::state).toList();
    return digest(states);
  }

  private static PortfolioDigest digest(List<AccountState> states) {
    var portfolio =
        new ScoredPortfolio(
            states, ScorecardSet.shipped(), TouchTiers.none(), DigestCustomer.TODAY);
    return PortfolioDigest.of(portfolio, NONE_UNSCORED);
  }

  @Test
  void theNumberOfTheWeekIsTheRevenueAtRiskNowAndAWeekAgo() {
    var digest =
        digest(
            paying("stays", 30, 32, 100),
            paying("enters", 60, 30, 500),
            paying("leaves", 30, 60, 200),
            paying("fine", 80, 80, 1_000));

    assertThat(digest.riskRevenue().portfolioCmrr()).isEqualTo(euros(1_800));
    assertThat(digest.riskRevenue().before()).isEqualTo(euros(300));
    assertThat(digest.riskRevenue().now()).isEqualTo(euros(600));
    assertThat(digest.enteredRisk())
        .extracting(it -> it.account().name())
        .containsExactly("enters");
    assertThat(digest.leftRisk()).extracting(it -> it.account().name()).containsExactly("leaves");
    assertThat(digest.riskRevenue().contractChange().isZero()).isTrue();
  }

  @Test
  void whoCameToBeAtRiskIsListedWhateverItsColour() {
    var opened = episode(DigestCustomer.TODAY.minusDays(2));
    var state = atRisk(paying("courted", 80, 80, 500), Optional.of(opened), Optional.empty());
    var digest = digest(List.of(state));

    assertThat(digest.enteredRisk())
        .singleElement()
        .satisfies(it -> assertThat(it.episode()).contains(opened));
    assertThat(digest.riskRevenue().now()).isEqualTo(euros(500));
    assertThat(digest.isQuiet()).isFalse();
  }

  @Test
  void whoseRiskEndedThisWeekIsNoLongerAtRisk() {
    var over =
        new EndedEpisode(
            episode(DigestCustomer.TODAY.minusDays(40)), DigestCustomer.TODAY.minusDays(1));
    var state = atRisk(paying("back", 80, 80, 500), Optional.empty(), Optional.of(over));
    var digest = digest(List.of(state));

    assertThat(digest.leftRisk())
        .singleElement()
        .satisfies(it -> assertThat(it.ended()).contains(DigestCustomer.TODAY.minusDays(1)));
    assertThat(digest.riskRevenue().before()).isEqualTo(euros(500));
    assertThat(digest.riskRevenue().recovered()).isEqualTo(euros(500));
  }

  @Test
  void aSaveOfTheWeekIsAWinWhetherOrNotItWasRed() {
    var over =
        new EndedEpisode(
            episode(DigestCustomer.TODAY.minusDays(40)), DigestCustomer.TODAY.minusDays(1));

    assertThat(winsAfter(paying("saved", 80, 80, 500), over.asSaved()))
        .containsExactly(new Win.Saved(DigestCustomer.TODAY.minusDays(40), 39));
    assertThat(winsAfter(paying("red", 30, 80, 500), over.asSaved()))
        .containsExactly(new Win.BackFromRed(DigestCustomer.TODAY.minusDays(20)));
    assertThat(winsAfter(paying("faded", 30, 80, 500), over)).isEmpty();
  }

  private static List<Win> winsAfter(DigestCustomer customer, EndedEpisode over) {
    var state = atRisk(customer, Optional.empty(), Optional.of(over));
    return digest(List.of(state)).wins().stream().map(AccountWin::win).toList();
  }

  private static Episode episode(LocalDate opened) {
    var sign = new EpisodeCause.TelltaleSign(Telltale.COMPETITOR_EVALUATED);
    return new Episode(1, opened, sign, OptionalInt.of(80));
  }

  private static AccountState atRisk(
      DigestCustomer customer, Optional<Episode> open, Optional<EndedEpisode> ended) {
    var state = customer.state();
    return new AccountState(
        state.id(),
        state.facts(),
        state.scores(),
        new AccountRisk(open, 1, ended, RenewalDisagreements.none()),
        state.delivery());
  }

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
    assertThat(digest.lateCmrr()).isEqualTo(euros(1_000));
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

  /// A year that nobody has renewed.
  private static DigestCustomer overdue(String id, String since, long euros) {
    return DigestCustomer.of(id, 80, 80)
        .withSignals(since, lapsing(signed("K-" + id, since, 12, line("seats", 1, euros))));
  }

  @Test
  void growthOfAnAccountThatStayedRedIsAChangeOfContracts() {
    var grown =
        paying("grown", 30, 30, 400)
            .withSignals("2026-11-20", addedOn("K-grown", "2026-11-20", line("more", 1, 50)));

    assertThat(digest(grown).riskRevenue().contractChange()).isEqualTo(euros(50));
  }

  @Test
  void currenciesStandBesideEachOther() {
    var dollars =
        new ContractLine(
            "seats",
            1,
            Optional.empty(),
            Optional.of(Money.of(70_000, "USD")),
            ContractLine.BillingPeriod.MONTH,
            0);
    var american =
        DigestCustomer.of("us", 30, 30).withSignals(SIGNED, signed("K-us", SIGNED, 24, dollars));

    var inRed = digest(paying("eu", 30, 30, 100), american).riskRevenue().now();

    assertThat(inRed.totals()).containsExactly(Money.of(10_000, "EUR"), Money.of(70_000, "USD"));
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
    assertThat(digest.renewalsDue().getFirst().atRisk())
        .isEqualTo(MultiCurrencyAmount.of(Money.of(4_163, "EUR")));
    assertThat(digest.atRisk()).isEqualTo(MultiCurrencyAmount.of(Money.of(4_163, "EUR")));
  }

  @Test
  void anAccountThatGaveNoticeIsExpectedToBeLostWhole() {
    var noticeGiven =
        paying("bye", 50, 50, 400).withSignals("2026-11-01", cancelled("K-bye", "2026-12-31"));

    var due = digest(noticeGiven).renewalsDue().getFirst();

    assertThat(due.noticeGiven()).isTrue();
    assertThat(due.atRisk()).isEqualTo(euros(400));
  }

  @Test
  void moversAreThoseOfFivePointsOrMoreTheLargestAccountFirst() {
    var digest = digest(paying("a", 60, 66, 2), paying("b", 60, 56, 3), paying("c", 80, 50, 1));

    assertThat(digest.movers()).extracting(ScoreMover::points).containsExactly(6, -30);
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
            second -> assertThat(second).isInstanceOf(Win.FirstValue.class),
            third ->
                assertThat(third)
                    .isEqualTo(new Win.BackFromRed(DigestCustomer.TODAY.minusDays(20))));
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
  void anEmptyPortfolioIsQuiet() {
    assertThat(digest().isQuiet()).isTrue();
  }
}
