package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.LostCustomer;
import dev.oarlock.domain.portfolio.digest.entry.RedCrossing;
import dev.oarlock.domain.portfolio.digest.entry.RedRevenueBridge;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What changed in the portfolio within a week, account by account.
record PortfolioChanges(List<WeekComparison> accounts) {
  private static final int MIN_POINTS = 5;
  private static final Comparator<DigestAccount> LARGEST_FIRST =
      Comparator.<DigestAccount>comparingLong(
              account -> -PortfolioDigest.largestAmount(account.cmrr()))
          .thenComparing(DigestAccount::name);

  List<RedCrossing> enteredRed() {
    return accounts.stream()
        .filter(PortfolioChanges::enteredRed)
        .map(WeekComparison::enteredRed)
        .sorted(byRevenue())
        .toList();
  }

  List<RedCrossing> recovered() {
    return accounts.stream()
        .filter(PortfolioChanges::recovered)
        .map(WeekComparison::leftRed)
        .sorted(byRevenue())
        .toList();
  }

  List<LostCustomer> churned() {
    return accounts.stream()
        .filter(account -> hasChurned(account) || account.wasToldToHaveLeft())
        .map(WeekComparison::lost)
        .sorted(Comparator.comparing(LostCustomer::account, LARGEST_FIRST))
        .toList();
  }

  /// What is late is not lost: the largest expected loss first, then the longest overdue.
  List<LateRenewal> lateRenewals() {
    return accounts.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(comparison -> new RenewalWindow(comparison).lateRenewals())
        .sorted(
            Comparator.<LateRenewal>comparingLong(
                    late -> -PortfolioDigest.largestAmount(late.atRisk()))
                .thenComparing(late -> late.renewal().due()))
        .toList();
  }

  List<AccountWin> wins() {
    return accounts.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(comparison -> new WeeklyWins(comparison).all())
        .toList();
  }

  List<BandCount> bands() {
    return Arrays.stream(Band.values()).map(this::count).toList();
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

  RedRevenueBridge redRevenue() {
    return new RedRevenueBridge(
        sum(WeekComparison::isCustomer, WeekComparison::cmrr),
        sum(WeekComparison::wasRed, WeekComparison::cmrrBefore),
        sum(PortfolioChanges::enteredRed, WeekComparison::cmrr),
        sum(PortfolioChanges::recovered, WeekComparison::cmrrBefore),
        sum(
            comparison -> comparison.wasRed() && hasChurned(comparison),
            WeekComparison::cmrrBefore),
        sum(WeekComparison::isRed, WeekComparison::cmrr));
  }

  private MultiCurrencyAmount sum(
      Predicate<WeekComparison> which, Function<WeekComparison, MultiCurrencyAmount> amount) {
    return accounts.stream()
        .filter(which)
        .map(amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  List<ScoreMover> movers() {
    return accounts.stream()
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

  List<RenewalDue> renewalsDue() {
    return accounts.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(comparison -> new RenewalWindow(comparison).renewalDue().stream())
        .sorted(
            Comparator.<RenewalDue>comparingLong(
                    due -> -PortfolioDigest.largestAmount(due.atRisk()))
                .thenComparing(RenewalDue::on))
        .toList();
  }

  private BandCount count(Band band) {
    var before =
        accounts.stream()
            .filter(comparison -> comparison.wasCustomer() && comparison.bandBefore() == band)
            .count();
    var now =
        accounts.stream()
            .filter(comparison ->
                comparison.isCustomer() && comparison.state().assessment().band() == band)
            .count();
    return new BandCount(band, (int) before, (int) now);
  }

  DataQualitySummary dataQuality(UnscoredCounts unscored) {
    var customers = accounts.stream().filter(WeekComparison::isCustomer).toList();
    var unknown =
        customers.stream()
            .filter(comparison -> comparison.state().assessment().band() == Band.UNKNOWN);
    var stale = customers.stream().filter(WeekComparison::isStale);
    return new DataQualitySummary(
        (int) unknown.count(), (int) stale.count(), unscored.accounts(), unscored.quarantined());
  }

  private static Comparator<RedCrossing> byRevenue() {
    return Comparator.comparing(RedCrossing::account, LARGEST_FIRST);
  }
}
