package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy;
import dev.oarlock.domain.portfolio.digest.entry.RedCrossing;
import dev.oarlock.domain.portfolio.digest.entry.RedRevenueBridge;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.rollup.PortfolioBreakdown;
import dev.oarlock.domain.portfolio.rollup.PortfolioSnapshot;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The whole book on one day beside itself a week before. All sums are exact per currency, and no
/// currency is converted; lists are longest or largest first.
///
/// @param decisions the renewals about which model and CSM disagree undecided
/// @param lost who was a customer a week ago and is none today
/// @param movers whose score moved by five points or more
/// @param due whose contracts come up within 90 days
/// @param portfolios all customers by CSM, segment and region
public record PortfolioDigest(
    LocalDate day,
    DecisionQueue pendingDecisions,
    RedRevenueBridge redRevenue,
    List<RedCrossing> enteredRed,
    List<RedCrossing> recovered,
    List<DigestAccount> churned,
    List<ScoreMover> movers,
    List<RenewalDue> renewalsDue,
    List<AccountWin> wins,
    List<BandCount> bands,
    List<PortfolioBreakdown> breakdowns,
    OverrideAccuracy overrideAccuracy,
    DataQualitySummary dataQuality) {
  private static final int MIN_POINTS = 5;
  private static final Comparator<DigestAccount> LARGEST_FIRST =
      Comparator.<DigestAccount>comparingLong(account -> -largestAmount(account.cmrr()))
          .thenComparing(DigestAccount::name);

  public PortfolioDigest {
    enteredRed = List.copyOf(enteredRed);
    recovered = List.copyOf(recovered);
    churned = List.copyOf(churned);
    movers = List.copyOf(movers);
    renewalsDue = List.copyOf(renewalsDue);
    wins = List.copyOf(wins);
    bands = List.copyOf(bands);
    breakdowns = List.copyOf(breakdowns);
  }

  /// What came in beside the accounts: registered ones without a state, and signals in quarantine.
  public record UnscoredCounts(int accounts, int quarantined) {}

  public static PortfolioDigest of(
      Collection<AccountState> states, LocalDate day, UnscoredCounts unscored) {
    var comparisons = states.stream().map(state -> WeekComparison.of(state, day)).toList();
    return new PortfolioDigest(
        day,
        DecisionQueue.of(states, day),
        redRevenue(comparisons),
        comparisons.stream()
            .filter(PortfolioDigest::enteredRed)
            .map(WeekComparison::enteredRed)
            .sorted(byWorth())
            .toList(),
        comparisons.stream()
            .filter(PortfolioDigest::recovered)
            .map(WeekComparison::leftRed)
            .sorted(byWorth())
            .toList(),
        comparisons.stream()
            .filter(PortfolioDigest::hasChurned)
            .map(WeekComparison::accountBefore)
            .sorted(LARGEST_FIRST)
            .toList(),
        movers(comparisons),
        renewalsDue(comparisons),
        comparisons.stream()
            .filter(WeekComparison::isCustomer)
            .flatMap(comparison -> new WeeklyWins(comparison).all())
            .toList(),
        Arrays.stream(Band.values()).map(band -> count(comparisons, band)).toList(),
        PortfolioSnapshot.of(states, day).breakdowns(),
        OverrideAccuracy.of(states),
        dataQuality(comparisons, unscored));
  }

  /// Nothing to decide and nothing to celebrate.
  public boolean isQuiet() {
    return pendingDecisions.entries().isEmpty()
        && enteredRed.isEmpty()
        && recovered.isEmpty()
        && churned.isEmpty()
        && movers.isEmpty()
        && wins.isEmpty();
  }

  /// What all that comes up within 90 days is expected to lose a month.
  public MultiCurrencyAmount atRisk() {
    return renewalsDue.stream()
        .map(RenewalDue::atRisk)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private static boolean enteredRed(WeekComparison comparison) {
    return comparison.isRed() && !comparison.wasRed();
  }

  private static boolean recovered(WeekComparison comparison) {
    return comparison.wasRed() && comparison.isCustomer() && !comparison.isRed();
  }

  private static boolean hasChurned(WeekComparison comparison) {
    return comparison.wasCustomer() && !comparison.isCustomer();
  }

  private static RedRevenueBridge redRevenue(List<WeekComparison> comparisons) {
    return new RedRevenueBridge(
        sum(comparisons, WeekComparison::isCustomer, WeekComparison::cmrr),
        sum(comparisons, WeekComparison::wasRed, WeekComparison::cmrrBefore),
        sum(comparisons, PortfolioDigest::enteredRed, WeekComparison::cmrr),
        sum(comparisons, PortfolioDigest::recovered, WeekComparison::cmrrBefore),
        sum(
            comparisons,
            comparison -> comparison.wasRed() && hasChurned(comparison),
            WeekComparison::cmrrBefore),
        sum(comparisons, WeekComparison::isRed, WeekComparison::cmrr));
  }

  private static MultiCurrencyAmount sum(
      List<WeekComparison> comparisons,
      Predicate<WeekComparison> which,
      Function<WeekComparison, MultiCurrencyAmount> worth) {
    return comparisons.stream()
        .filter(which)
        .map(worth)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private static List<ScoreMover> movers(List<WeekComparison> comparisons) {
    return comparisons.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(comparison -> mover(comparison).stream())
        .filter(mover -> Math.abs(mover.points()) >= MIN_POINTS)
        .sorted(
            Comparator.<ScoreMover>comparingInt(mover -> -Math.abs(mover.points()))
                .thenComparing(ScoreMover::account, LARGEST_FIRST))
        .toList();
  }

  private static Optional<ScoreMover> mover(WeekComparison comparison) {
    var before = comparison.scoreBefore();
    var now = comparison.state().assessment().score();
    if (before.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    var points = now.getAsInt() - before.getAsInt();
    var reason =
        comparison
            .state()
            .history()
            .latestChange()
            .filter(it -> it.toDay().isAfter(comparison.weekAgo()))
            .flatMap(it -> cause(it, points));
    return Optional.of(
        new ScoreMover(comparison.account(), before.getAsInt(), now.getAsInt(), reason));
  }

  private static Optional<LedgerLine> cause(ScoreChange change, int points) {
    return change.lines().stream().filter(line -> line.points() * points > 0).findFirst();
  }

  private static List<RenewalDue> renewalsDue(List<WeekComparison> comparisons) {
    return comparisons.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(comparison -> new RenewalWindow(comparison).renewalDue().stream())
        .sorted(
            Comparator.<RenewalDue>comparingLong(due -> -largestAmount(due.atRisk()))
                .thenComparing(RenewalDue::on))
        .toList();
  }

  private static BandCount count(List<WeekComparison> comparisons, Band band) {
    var before =
        comparisons.stream()
            .filter(comparison -> comparison.wasCustomer() && comparison.bandBefore() == band)
            .count();
    var now =
        comparisons.stream()
            .filter(comparison ->
                comparison.isCustomer() && comparison.state().assessment().band() == band)
            .count();
    return new BandCount(band, (int) before, (int) now);
  }

  private static DataQualitySummary dataQuality(
      List<WeekComparison> comparisons, UnscoredCounts unscored) {
    var customers = comparisons.stream().filter(WeekComparison::isCustomer).toList();
    var unknown =
        customers.stream()
            .filter(comparison -> comparison.state().assessment().band() == Band.UNKNOWN);
    var stale = customers.stream().filter(WeekComparison::isStale);
    return new DataQualitySummary(
        (int) unknown.count(), (int) stale.count(), unscored.accounts(), unscored.quarantined());
  }

  private static Comparator<RedCrossing> byWorth() {
    return Comparator.comparing(RedCrossing::account, LARGEST_FIRST);
  }

  /// For sorting alone, where currencies stand beside each other.
  static long largestAmount(MultiCurrencyAmount amounts) {
    return amounts.totals().stream().mapToLong(Money::minorUnits).max().orElse(0);
  }
}
