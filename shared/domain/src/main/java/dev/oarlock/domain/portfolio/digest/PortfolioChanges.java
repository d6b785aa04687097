package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What changed in the portfolio within a week, account by account.
record PortfolioChanges(List<WeekComparison> accounts, CurrencyOrder currencies) {
  static PortfolioChanges of(List<WeekComparison> accounts) {
    var paid = accounts.stream().map(WeekComparison::cmrr).toList();
    return new PortfolioChanges(accounts, CurrencyOrder.of(paid));
  }

  private Comparator<DigestAccount> largestFirst() {
    return Comparator.comparing(DigestAccount::cmrr, currencies.largestFirst())
        .thenComparing(DigestAccount::name);
  }

  List<RiskCrossing> enteredRisk() {
    return accounts.stream()
        .filter(PortfolioChanges::hasEnteredRisk)
        .map(WeekComparison::enteredRisk)
        .sorted(Comparator.comparing(RiskCrossing::account, largestFirst()))
        .toList();
  }

  List<RiskCrossing> leftRisk() {
    return accounts.stream()
        .filter(WeekComparison::hasLeftRisk)
        .map(WeekComparison::leftRisk)
        .sorted(Comparator.comparing(RiskCrossing::account, largestFirst()))
        .toList();
  }

  List<NoticeGiven> notices() {
    return accounts.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(account -> new WeeklyRevenue(account).notice().stream())
        .sorted(Comparator.comparing(NoticeGiven::account, largestFirst()))
        .toList();
  }

  List<RevenueContraction> contractions() {
    return accounts.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(account -> new WeeklyRevenue(account).contraction().stream())
        .sorted(
            Comparator.comparing(RevenueContraction::lost, currencies.largestFirst())
                .thenComparing(it -> it.account().name()))
        .toList();
  }

  /// The week's revenue, and the quarter's up to today.
  RevenueChanges revenue(LocalDate day) {
    var quarter = new RevenuePeriod(CalendarQuarter.of(day).start(), day);
    return accounts.stream()
        .map(account -> change(account, quarter))
        .reduce(RevenueChanges.none(quarter), RevenueChanges::plus);
  }

  private static RevenueChanges change(WeekComparison account, RevenuePeriod quarter) {
    var revenue = AccountRevenue.of(account.contracts(), account.day());
    return new RevenueChanges(new WeeklyRevenue(account).week(revenue), revenue.in(quarter));
  }

  List<LostCustomer> churned() {
    return accounts.stream()
        .filter(account -> hasChurned(account) || account.wasToldToHaveLeft())
        .map(WeekComparison::lost)
        .sorted(Comparator.comparing(LostCustomer::account, largestFirst()))
        .toList();
  }

  /// What is late is not lost: the largest expected loss first, then the longest overdue.
  List<LateRenewal> lateRenewals() {
    return accounts.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(comparison -> new RenewalWindow(comparison).lateRenewals())
        .sorted(
            Comparator.comparing(LateRenewal::atRisk, currencies.largestFirst())
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

  private static boolean hasEnteredRisk(WeekComparison comparison) {
    return comparison.isAtRisk() && !comparison.wasAtRisk();
  }

  private static boolean isOutOfRisk(WeekComparison comparison) {
    return comparison.wasAtRisk() && comparison.isCustomer() && !comparison.isAtRisk();
  }

  private static boolean hasChurned(WeekComparison comparison) {
    return comparison.wasCustomer() && !comparison.isCustomer();
  }

  RiskRevenueBridge riskRevenue() {
    return new RiskRevenueBridge(
        sum(WeekComparison::isCustomer, WeekComparison::cmrr),
        sum(WeekComparison::wasAtRisk, WeekComparison::cmrrBefore),
        sum(PortfolioChanges::hasEnteredRisk, WeekComparison::cmrr),
        sum(PortfolioChanges::isOutOfRisk, WeekComparison::cmrrBefore),
        sum(
            comparison -> comparison.wasAtRisk() && hasChurned(comparison),
            WeekComparison::cmrrBefore),
        sum(WeekComparison::isAtRisk, WeekComparison::cmrr));
  }

  private MultiCurrencyAmount sum(
      Predicate<WeekComparison> which, Function<WeekComparison, MultiCurrencyAmount> amount) {
    return accounts.stream()
        .filter(which)
        .map(amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  List<ScoreMover> movers(WeekMoves moves) {
    return accounts.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(comparison -> moves.mover(comparison).stream())
        .filter(ScoreMover::isLarge)
        .sorted(Comparator.comparing(ScoreMover::account, largestFirst()))
        .toList();
  }

  List<RenewalDue> renewalsDue() {
    return accounts.stream()
        .filter(WeekComparison::isCustomer)
        .flatMap(comparison -> new RenewalWindow(comparison).renewalDue().stream())
        .sorted(
            Comparator.comparing(RenewalDue::atRisk, currencies.largestFirst())
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
    return new DataQualitySummary((int) unknown.count(), (int) stale.count(), unscored);
  }
}
