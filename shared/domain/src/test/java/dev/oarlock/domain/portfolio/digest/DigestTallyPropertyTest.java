package dev.oarlock.domain.portfolio.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.load.TouchTiers;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// However few a digest names, it says the same as one that holds all accounts at once.
class DigestTallyPropertyTest {
  private static final UnscoredCounts UNSCORED = new UnscoredCounts(1, 2, 3, 4);
  private static final TouchTiers TIERS = new TouchTiers(Map.of("SMB", 4, "enterprise", 2));

  @Property(tries = 60)
  void allSumsAreTheSame(
      @ForAll long seed,
      @ForAll @IntRange(max = 150) int accounts,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    var weeks = InventedWeeks.of(accounts, seed);
    var whole = WholeDigest.of(weeks);
    var digest = digest(weeks, most, seed);

    assertThat(digest.currencies()).isEqualTo(whole.currencies());
    assertThat(digest.riskRevenue()).isEqualTo(whole.riskRevenue());
    assertThat(digest.revenue()).isEqualTo(whole.revenue(DigestCustomer.TODAY));
    assertThat(digest.jar()).isEqualTo(whole.jar(DigestCustomer.TODAY));
    assertThat(digest.bands()).isEqualTo(whole.bands());
    assertThat(digest.overrideAccuracy()).isEqualTo(whole.overrideAccuracy());
    assertThat(digest.dataQuality()).isEqualTo(whole.dataQuality(UNSCORED));
    assertThat(digest.segments())
        .isEqualTo(PortfolioBreakdown.of(whole.members(), PortfolioDimension.SEGMENT));
    assertThat(digest.loads().stream().map(load -> load.group()))
        .containsExactlyInAnyOrderElementsOf(
            PortfolioBreakdown.of(whole.members(), PortfolioDimension.CSM).groups().stream()
                .filter(group -> !group.name().equals(PortfolioDimension.NONE))
                .toList());
  }

  @Property(tries = 60)
  void whoIsNamedComesFirstAmongAll(
      @ForAll long seed,
      @ForAll @IntRange(max = 150) int accounts,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    var weeks = InventedWeeks.of(accounts, seed);
    var whole = WholeDigest.of(weeks);
    var digest = digest(weeks, most, seed);

    assertThat(digest.enteredRisk()).isEqualTo(first(most, whole.enteredRisk()));
    assertThat(digest.leftRisk()).isEqualTo(first(most, whole.leftRisk()));
    assertThat(digest.churned()).isEqualTo(first(most, whole.churned()));
    assertThat(digest.notices()).isEqualTo(first(most, whole.notices()));
    assertThat(digest.contractions()).isEqualTo(first(most, whole.contractions()));
    assertThat(digest.movers()).isEqualTo(first(most, whole.movers()));
    assertThat(digest.lateRenewals()).isEqualTo(first(most, whole.lateRenewals()));
    assertThat(digest.wins()).isEqualTo(first(most, whole.wins()));
    assertThat(digest.renewalsDue().stream().filter(RenewalDue::isWorthALine))
        .isEqualTo(
            first(most, whole.renewalsDue().stream().filter(RenewalDue::isWorthALine).toList()));
    assertThat(digest.pendingDecisions().entries())
        .isEqualTo(first(most, whole.decisions(DigestCustomer.TODAY).entries()));
  }

  @Property(tries = 60)
  void whoIsNotNamedIsCounted(
      @ForAll long seed,
      @ForAll @IntRange(max = 150) int accounts,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    var weeks = InventedWeeks.of(accounts, seed);
    var whole = WholeDigest.of(weeks);
    var digest = digest(weeks, most, seed);

    assertThat(digest.totals())
        .isEqualTo(
            new DigestTotals(
                Map.of(
                    DigestSection.ENTERED_RISK, whole.enteredRisk().size(),
                    DigestSection.LEFT_RISK, whole.leftRisk().size(),
                    DigestSection.CHURNED, whole.churned().size(),
                    DigestSection.NOTICES, whole.notices().size(),
                    DigestSection.CONTRACTIONS, whole.contractions().size(),
                    DigestSection.MOVERS, whole.movers().size(),
                    DigestSection.RENEWALS_DUE, whole.renewalsDue().size(),
                    DigestSection.LATE_RENEWALS, whole.lateRenewals().size(),
                    DigestSection.WINS, whole.wins().size()),
                (int) whole.renewalsDue().stream().filter(RenewalDue::isWorthALine).count(),
                sum(whole.renewalsDue().stream().map(RenewalDue::expectedLoss)),
                sum(whole.lateRenewals().stream().map(it -> it.renewal().monthlyAmount()))));
    var decisions = whole.decisions(DigestCustomer.TODAY);
    assertThat(digest.pendingDecisions().count()).isEqualTo(decisions.count());
    assertThat(digest.pendingDecisions().totalCmrr()).isEqualTo(decisions.totalCmrr());
    assertThat(digest.isQuiet()).isEqualTo(digest(weeks, Integer.MAX_VALUE, seed).isQuiet());
  }

  /// In any order.
  private static PortfolioDigest digest(List<AccountWeek> weeks, int most, long seed) {
    var shuffled = new ArrayList<>(weeks);
    Collections.shuffle(shuffled, new Random(seed));
    var tally = new DigestTally(DigestCustomer.TODAY, TIERS, most);
    shuffled.forEach(tally::add);
    return tally.digest(UNSCORED);
  }

  private static <T> List<T> first(int most, List<T> all) {
    return all.stream().limit(most).toList();
  }

  private static MultiCurrencyAmount sum(Stream<MultiCurrencyAmount> amounts) {
    return amounts.reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
