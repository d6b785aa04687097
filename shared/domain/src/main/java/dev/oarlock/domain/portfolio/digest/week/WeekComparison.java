package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.dataquality.contradiction.OrderContradiction;
import dev.oarlock.domain.dataquality.contradiction.OrderDoubt;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.boundary.NewsBoundary;
import dev.oarlock.domain.portfolio.digest.boundary.RiskBoundary;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AccountSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One account compared with a week before, as it was known when the last digest was made.
record WeekComparison(
    AccountState state, AccountContracts contracts, LocalDate day, NewsBoundary boundary) {
  private static final int WEEK = 7;
  private static final int STALE_DAYS = 14;

  /// The day that runs. The digest of a week ago was made in the morning of its day: what people
  /// told later on that day is of this week, what they had told by then was in that one. What the
  /// night or a daily report brought was, too.
  static WeekComparison of(AccountState state, LocalDate day) {
    return of(state, day, NewsBoundary.morningOf(day.minusDays(WEEK)));
  }

  /// A day that is over, after a week that was whole as well.
  static WeekComparison ofWhole(AccountState state, LocalDate day) {
    return of(state, day, NewsBoundary.endOf(day.minusDays(WEEK)));
  }

  private static WeekComparison of(AccountState state, LocalDate day, NewsBoundary boundary) {
    return new WeekComparison(state, AccountContracts.of(state.facts()), day, boundary);
  }

  LocalDate weekAgo() {
    return day.minusDays(WEEK);
  }

  boolean isCustomer() {
    return isCustomer(day);
  }

  boolean wasCustomer() {
    return weekAgoHistory().isPresent() && isCustomer(weekAgo());
  }

  /// The contracts without the orders of this week, if there are such orders.
  Optional<AccountContracts> contractsKnownBefore() {
    var orders = state.facts().of(ContractChanged.class);
    return orders.stream().noneMatch(this::isOfThisWeek)
        ? Optional.empty()
        : Optional.of(state.facts().all().filter(fact -> !isOfThisWeek(fact)).toList())
            .map(older -> AccountContracts.of(Facts.of(older, weekAgo())));
  }

  boolean isOfThisWeek(Fact<? extends Signal> fact) {
    return boundary.isNews(fact);
  }

  boolean isCustomer(LocalDate on) {
    return contracts.standing(on).isCustomer();
  }

  /// Whether an override was in force a week ago.
  boolean wasOverridden() {
    return state
        .facts()
        .latest(HealthOverridden.class)
        .filter(fact -> !isOfThisWeek(fact))
        .filter(fact -> !fact.signal().until().isBefore(weekAgo()))
        .isPresent();
  }

  /// The last day that the digest of a week ago could tell of.
  LocalDate dayTold() {
    return isOpenedSince() ? weekAgo().minusDays(1) : weekAgo();
  }

  /// Whether somebody told a week ago, after the digest, what put it at risk.
  private boolean isOpenedSince() {
    var risk = new RiskBoundary(boundary, state.facts());
    return state.risk().episode().filter(risk::openedSince).isPresent();
  }

  Band bandBefore() {
    return weekAgoHistory().map(AccountHistory.DayEntry::band).orElse(Band.UNKNOWN);
  }

  Optional<AccountHistory.DayEntry> weekAgoHistory() {
    return state.history().on(dayTold());
  }

  OptionalInt scoreBefore() {
    return weekAgoHistory().map(AccountHistory.DayEntry::score).orElse(OptionalInt.empty());
  }

  MultiCurrencyAmount cmrr() {
    return contracts.cmrr(day);
  }

  MultiCurrencyAmount cmrrBefore() {
    return contracts.cmrr(weekAgo());
  }

  DigestAccount account() {
    return withCmrr(cmrr());
  }

  DigestAccount accountBefore() {
    return withCmrr(cmrrBefore());
  }

  /// The orders of this week that cannot be as they were told.
  List<OrderDoubt> doubts() {
    return OrderContradiction.counted(state.facts(), day).stream()
        .map(OrderContradiction::doubt)
        .filter(it -> it.effective().isAfter(weekAgo()))
        .toList();
  }

  DigestAccount withCmrr(MultiCurrencyAmount cmrr) {
    var summary = AccountSummary.of(state, day);
    return new DigestAccount(summary.id(), summary.name(), summary.csm(), cmrr, summary.standing());
  }

  boolean isStale() {
    var limit = day.minusDays(STALE_DAYS);
    return state
        .facts()
        .latestSignalTime()
        .map(at -> at.toLocalDate().isBefore(limit))
        .orElse(true);
  }
}
