package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.CurrencyOrder.CurrencyCounts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.LeadingEntries.EntryOrder;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue.PendingDecision;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import dev.oarlock.domain.portfolio.digest.week.WeekEvents;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the lists of a digest say: of each the first few, and how many there are.
final class WeekLists {
  final LeadingEntries<RiskCrossing> enteredRisk;
  final LeadingEntries<RiskCrossing> leftRisk;
  final LeadingEntries<LostCustomer> churned;
  final LeadingEntries<NoticeGiven> notices;
  final LeadingEntries<RevenueContraction> contractions;
  final LeadingEntries<ScoreMover> movers;
  final LeadingEntries<LateRenewal> lateRenewals;
  final LeadingEntries<AccountWin> wins;
  private final LeadingEntries<RenewalDue> likelyLosses;
  private final LeadingEntries<RenewalDue> otherRenewals;
  private final LeadingEntries<PendingDecision> decisions;
  private CurrencyCounts undecided = CurrencyCounts.none();
  private MultiCurrencyAmount undecidedCmrr = MultiCurrencyAmount.zero();
  private MultiCurrencyAmount expectedLoss = MultiCurrencyAmount.zero();
  private MultiCurrencyAmount lateCmrr = MultiCurrencyAmount.zero();

  /// Of each list no more than `most` are needed.
  WeekLists(int most) {
    this.enteredRisk = largest(most, RiskCrossing::account);
    this.leftRisk = largest(most, RiskCrossing::account);
    this.churned = largest(most, LostCustomer::account);
    this.notices = largest(most, NoticeGiven::account);
    this.contractions =
        new LeadingEntries<>(
            most,
            EntryOrder.largest(RevenueContraction::lost, byName(RevenueContraction::account)));
    this.movers = largest(most, ScoreMover::account);
    this.lateRenewals =
        new LeadingEntries<>(
            most,
            EntryOrder.largest(
                LateRenewal::expectedLoss,
                Comparator.comparing((LateRenewal late) -> late.renewal().due())
                    .thenComparing(late -> late.account().id())));
    this.wins =
        new LeadingEntries<>(
            most, EntryOrder.of(Comparator.comparing((AccountWin win) -> win.account().id())));
    this.likelyLosses = new LeadingEntries<>(most, mostExpected());
    this.otherRenewals = new LeadingEntries<>(most, mostExpected());
    this.decisions =
        new LeadingEntries<>(
            most, new EntryOrder<>(entry -> entry.account().cmrr(), DecisionQueue::soonestFirst));
  }

  private static <T> LeadingEntries<T> largest(int most, Function<T, DigestAccount> account) {
    return new LeadingEntries<>(
        most, EntryOrder.largest(it -> account.apply(it).cmrr(), byName(account)));
  }

  private static <T> Comparator<T> byName(Function<T, DigestAccount> account) {
    return Comparator.comparing((T it) -> account.apply(it).name())
        .thenComparing(it -> account.apply(it).id());
  }

  private static EntryOrder<RenewalDue> mostExpected() {
    Comparator<RenewalDue> soonest = Comparator.comparing(RenewalDue::on);
    Function<RenewalDue, AccountId> id = due -> due.account().id();
    return EntryOrder.largest(RenewalDue::expectedLoss, soonest.thenComparing(id));
  }

  void add(WeekEvents events) {
    events.enteredRisk().ifPresent(enteredRisk::add);
    events.leftRisk().ifPresent(leftRisk::add);
    events.churned().ifPresent(churned::add);
    events.notice().ifPresent(notices::add);
    events.contraction().ifPresent(contractions::add);
    events.mover().ifPresent(movers::add);
    events.wins().forEach(wins::add);
    events.decision().ifPresent(this::add);
    events.renewalDue().ifPresent(this::add);
    events.lateRenewals().forEach(this::add);
  }

  private void add(PendingDecision decision) {
    decisions.add(decision);
    var cmrr = decision.account().cmrr();
    undecided = undecided.plus(CurrencyCounts.of(List.of(cmrr)));
    undecidedCmrr = undecidedCmrr.plus(cmrr);
  }

  private void add(RenewalDue due) {
    (due.isWorthALine() ? likelyLosses : otherRenewals).add(due);
    expectedLoss = expectedLoss.plus(due.expectedLoss());
  }

  private void add(LateRenewal late) {
    lateRenewals.add(late);
    lateCmrr = lateCmrr.plus(late.renewal().monthlyAmount());
  }

  DecisionQueue decisions(LocalDate day) {
    return new DecisionQueue(
        day, decisions.first(CurrencyOrder.of(undecided)), decisions.count(), undecidedCmrr);
  }

  /// The first of those that are worth a line, and of the others.
  List<RenewalDue> renewalsDue(CurrencyOrder currencies) {
    return Stream.of(likelyLosses, otherRenewals)
        .flatMap(some -> some.first(currencies).stream())
        .sorted(mostExpected().by().apply(currencies))
        .toList();
  }

  DigestTotals totals() {
    var counts = new EnumMap<DigestSection, Integer>(DigestSection.class);
    counts.putAll(
        Map.of(
            DigestSection.ENTERED_RISK, enteredRisk.count(),
            DigestSection.LEFT_RISK, leftRisk.count(),
            DigestSection.CHURNED, churned.count(),
            DigestSection.NOTICES, notices.count(),
            DigestSection.CONTRACTIONS, contractions.count(),
            DigestSection.MOVERS, movers.count(),
            DigestSection.RENEWALS_DUE, likelyLosses.count() + otherRenewals.count(),
            DigestSection.LATE_RENEWALS, lateRenewals.count(),
            DigestSection.WINS, wins.count()));
    return new DigestTotals(counts, likelyLosses.count(), expectedLoss, lateCmrr);
  }
}
