package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.BandCount;
import dev.oarlock.domain.portfolio.digest.entry.DataQualitySummary;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.OverrideAccuracy;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.marble.MarbleJar;
import dev.oarlock.domain.portfolio.digest.revenue.LateRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.LateRevenue.LateAccount;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.domain.portfolio.digest.revenue.WeekRevenue;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.digest.week.WeekEvents;
import dev.oarlock.domain.portfolio.rollup.OwnerSpelling;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A digest made the plain way, of all accounts in the order of their ids at once: what adding up
/// has to come to.
record WholeDigest(List<AccountWeek> accounts, CurrencyOrder currencies) {
  static WholeDigest of(List<AccountWeek> accounts) {
    var paid = accounts.stream().map(AccountWeek::cmrr).toList();
    return new WholeDigest(accounts, CurrencyOrder.of(paid));
  }

  /// All accounts, with each CSM written in one way.
  List<PortfolioMember> members() {
    return OwnerSpelling.unified(accounts.stream().map(AccountWeek::member).toList());
  }

  private Comparator<DigestAccount> largestFirst() {
    return Comparator.comparing(DigestAccount::cmrr, currencies.largestFirst())
        .thenComparing(DigestAccount::name);
  }

  /// What the lists say of all accounts, in an order.
  private <T> List<T> list(Function<WeekEvents, Optional<T>> of, Comparator<? super T> order) {
    return accounts.stream()
        .flatMap(account -> of.apply(account.events()).stream())
        .sorted(order)
        .toList();
  }

  DecisionQueue decisions(LocalDate day) {
    var open = list(WeekEvents::decision, (_, _) -> 0);
    var order = CurrencyOrder.of(open.stream().map(it -> it.account().cmrr()).toList());
    return new DecisionQueue(day, open.stream().sorted(DecisionQueue.soonestFirst(order)).toList());
  }

  List<RiskCrossing> enteredRisk() {
    return list(
        WeekEvents::enteredRisk, Comparator.comparing(RiskCrossing::account, largestFirst()));
  }

  List<RiskCrossing> leftRisk() {
    return list(WeekEvents::leftRisk, Comparator.comparing(RiskCrossing::account, largestFirst()));
  }

  List<NoticeGiven> notices() {
    return list(WeekEvents::notice, Comparator.comparing(NoticeGiven::account, largestFirst()));
  }

  List<RevenueContraction> contractions() {
    return list(
        WeekEvents::contraction,
        Comparator.comparing(RevenueContraction::lost, currencies.largestFirst())
            .thenComparing(it -> it.account().name()));
  }

  /// The week's revenue, and the quarter's up to today.
  RevenueChanges revenue(LocalDate day) {
    return accounts.stream()
        .map(AccountWeek::revenue)
        .reduce(RevenueChanges.none(RevenueChanges.quarterTo(day)), RevenueChanges::plus)
        .with(
            new LateRevenue(
                largestLate(WeekRevenue::earlierGained), largestLate(WeekRevenue::earlierLost)));
  }

  private Optional<LateAccount> largestLate(Function<WeekRevenue, MultiCurrencyAmount> of) {
    return accounts.stream()
        .map(it -> new LateAccount(it.member().name(), of.apply(it.revenue().week())))
        .filter(late -> !late.amount().isZero())
        .min(
            Comparator.comparing(LateAccount::amount, currencies.largestFirst())
                .thenComparing(LateAccount.BY_NAME));
  }

  List<LostCustomer> churned() {
    return list(WeekEvents::churned, Comparator.comparing(LostCustomer::account, largestFirst()));
  }

  /// What is late is not lost: the largest expected loss first, then the longest overdue.
  List<LateRenewal> lateRenewals() {
    return accounts.stream()
        .flatMap(account -> account.events().lateRenewals().stream())
        .sorted(
            Comparator.comparing(LateRenewal::expectedLoss, currencies.largestFirst())
                .thenComparing(late -> late.renewal().due()))
        .toList();
  }

  List<AccountWin> wins() {
    return accounts.stream().flatMap(account -> account.events().wins().stream()).toList();
  }

  MarbleJar jar(LocalDate day) {
    return MarbleJar.of(day, accounts.stream().flatMap(it -> it.marbles().stream()).toList());
  }

  OverrideAccuracy overrideAccuracy() {
    return OverrideAccuracy.of(
        accounts.stream().flatMap(account -> account.events().judged().stream()).toList());
  }

  List<BandCount> bands() {
    return Arrays.stream(Band.values()).map(this::count).toList();
  }

  RiskRevenueBridge riskRevenue() {
    return new RiskRevenueBridge(
        sum(AccountWeek::isCustomer, AccountWeek::cmrr),
        sum(it -> it.risk().was(), WholeDigest::cmrrBefore),
        sum(AccountWeek::hasEnteredRisk, AccountWeek::cmrr),
        sum(AccountWeek::isOutOfRisk, WholeDigest::cmrrBefore),
        sum(it -> it.risk().was() && it.hasChurned(), WholeDigest::cmrrBefore),
        sum(it -> it.risk().is(), AccountWeek::cmrr));
  }

  private static MultiCurrencyAmount cmrrBefore(AccountWeek account) {
    return account.before().cmrr();
  }

  private MultiCurrencyAmount sum(
      Predicate<AccountWeek> which, Function<AccountWeek, MultiCurrencyAmount> amount) {
    return accounts.stream()
        .filter(which)
        .map(amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  List<ScoreMover> movers() {
    return list(WeekEvents::mover, Comparator.comparing(ScoreMover::account, largestFirst()));
  }

  List<RenewalDue> renewalsDue() {
    return list(
        WeekEvents::renewalDue,
        Comparator.comparing(RenewalDue::expectedLoss, currencies.largestFirst())
            .thenComparing(RenewalDue::on));
  }

  private BandCount count(Band band) {
    var before =
        accounts.stream()
            .filter(it -> it.before().isCustomer() && it.before().band() == band)
            .count();
    var now = accounts.stream().filter(it -> it.isCustomer() && it.member().band() == band).count();
    return new BandCount(band, (int) before, (int) now);
  }

  DataQualitySummary dataQuality(UnscoredCounts unscored) {
    var customers = accounts.stream().filter(AccountWeek::isCustomer).toList();
    var unknown = customers.stream().filter(it -> it.member().band() == Band.UNKNOWN);
    var stale = customers.stream().filter(it -> it.risk().isStale());
    var unexplained =
        churned().stream().flatMap(it -> it.churn().stream()).filter(it -> it.reason().isEmpty());
    return new DataQualitySummary(
        (int) unknown.count(), (int) stale.count(), (int) unexplained.count(), unscored);
  }
}
