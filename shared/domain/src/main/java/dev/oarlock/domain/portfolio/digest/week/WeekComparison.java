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
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
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
  private static final int YEAR = 365;
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

  /// Whether the week lost it, also if nothing was known of it when the week began.
  boolean isLost() {
    return !isCustomer()
        && (isCustomer(weekAgo()) || leftThisWeek() || wasToldToHaveLeft() || cameAndLeftUnseen());
  }

  /// Also one that came within the week.
  private boolean leftThisWeek() {
    return leftOn().filter(on -> on.isAfter(weekAgo()) || isUnforeseen(on)).isPresent();
  }

  /// Whether it left a week ago, in the course of the day.
  private boolean isUnforeseen(LocalDate on) {
    return on.equals(weekAgo())
        && contractsKnownBefore().filter(known -> known.standing(on).isCustomer()).isPresent();
  }

  /// Whether it came and left before this week, and was no customer by anything that was known
  /// then. Who left before the quarter is in no figure of a digest, and in no list.
  private boolean cameAndLeftUnseen() {
    var quarter = RevenueChanges.quarterTo(day);
    return leftOn().filter(on -> quarter.contains(on) && !on.isAfter(weekAgo())).isPresent()
        && contractsKnownBefore()
            .filter(known -> known.spells().until(weekAgo()).isEmpty())
            .isPresent();
  }

  /// Whether it left more than a week ago, and only an order of this week tells so.
  private boolean wasToldToHaveLeft() {
    return !isCustomer(weekAgo())
        && wasScoredSinceItLeft()
        && contractsKnownBefore().filter(this::showedACustomer).isPresent();
  }

  /// Who is no customer by any contract, but was scored as one, was held to be one.
  private boolean showedACustomer(AccountContracts known) {
    return known.standing(weekAgo()).isCustomer()
        && (weekAgoHistory().isPresent() || !known.all().isEmpty());
  }

  /// Who is known to have left makes no history, so a departure that is told again is no news.
  private boolean wasScoredSinceItLeft() {
    var scored = state.history().days();
    return !scored.isEmpty()
        && leftOn().filter(on -> !scored.getLast().day().isBefore(on)).isPresent();
  }

  private Optional<LocalDate> leftOn() {
    return contracts.spells().leftOn(day, day);
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

  private boolean isCustomer(LocalDate on) {
    return contracts.standing(on).isCustomer();
  }

  /// At risk, red or not.
  boolean isAtRisk() {
    return isCustomer()
        && (state.risk().episode().isPresent() || state.assessment().band() == Band.RED);
  }

  boolean wasAtRisk() {
    return wasRed() || (wasCustomer() && hadOpenRisk());
  }

  private boolean hadOpenRisk() {
    return state.risk().wasOpenOn(isOpenedSince() ? weekAgo().minusDays(1) : weekAgo())
        || state.risk().latestEnded().filter(this::isEndedSince).isPresent();
  }

  /// Whether somebody told a week ago, after the digest, what ended it.
  private boolean isEndedSince(EndedEpisode over) {
    return new RiskBoundary(boundary, state.facts()).endedSince(over);
  }

  /// Whether somebody told a week ago, after the digest, what put it at risk.
  private boolean isOpenedSince() {
    var risk = new RiskBoundary(boundary, state.facts());
    return state.risk().episode().filter(risk::openedSince).isPresent();
  }

  /// No longer at risk, also if it came and went within the week.
  boolean hasLeftRisk() {
    return isCustomer() && !isAtRisk() && (wasAtRisk() || endedThisWeek().isPresent());
  }

  /// One that nobody was alerted to is over without a word.
  Optional<EndedEpisode> endedThisWeek() {
    return state
        .risk()
        .latestEnded()
        .filter(over -> over.ended().isAfter(weekAgo()) || isEndedSince(over))
        .filter(over -> !over.episode().cause().isSilent())
        .filter(over ->
            over.wasOpenOn(weekAgo()) || isEndedSince(over) || wasAnnounced(over.episode()));
  }

  private boolean wasAnnounced(Episode episode) {
    return episode.number() <= state.delivery().lastAnnouncedEpisode();
  }

  boolean wasRed() {
    return wasCustomer() && bandBefore() == Band.RED;
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

  Band bandBefore() {
    return weekAgoHistory().map(AccountHistory.DayEntry::band).orElse(Band.UNKNOWN);
  }

  private Optional<AccountHistory.DayEntry> weekAgoHistory() {
    return state.history().on(isOpenedSince() ? weekAgo().minusDays(1) : weekAgo());
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

  LostCustomer lost() {
    var churn = AccountChurn.of(state.facts(), day.minusDays(YEAR), day);
    return new LostCustomer(withCmrr(paidBeforeItLeft(churn)), churn, doubts());
  }

  /// A week ago as known then, or, where it came later, until it left.
  private MultiCurrencyAmount paidBeforeItLeft(Optional<AccountChurn> churn) {
    if (isCustomer(weekAgo())) {
      return cmrrBefore();
    }
    return leftThisWeek() || cameAndLeftUnseen()
        ? churn.map(AccountChurn::amount).orElseGet(MultiCurrencyAmount::zero)
        : contractsKnownBefore().orElse(contracts).cmrr(weekAgo());
  }

  /// The orders of this week that cannot be as they were told.
  List<OrderDoubt> doubts() {
    return OrderContradiction.counted(state.facts(), day).stream()
        .map(OrderContradiction::doubt)
        .filter(it -> it.effective().isAfter(weekAgo()))
        .toList();
  }

  private DigestAccount withCmrr(MultiCurrencyAmount cmrr) {
    var summary = AccountSummary.of(state, day);
    return new DigestAccount(summary.id(), summary.name(), summary.csm(), cmrr, summary.standing());
  }

  RiskCrossing enteredRisk() {
    return new RiskCrossing(
        account(),
        scoreBefore(),
        state.assessment().score(),
        state.risk().episode(),
        Optional.empty());
  }

  RiskCrossing leftRisk() {
    var over = endedThisWeek();
    return new RiskCrossing(
        accountBefore(),
        scoreBefore(),
        state.assessment().score(),
        over.map(EndedEpisode::episode),
        over.map(EndedEpisode::ended));
  }

  /// The start of the red period that includes the day a week ago.
  Optional<LocalDate> redSince() {
    var since = Optional.<LocalDate>empty();
    for (var entry : state.history().days()) {
      var red = entry.band() == Band.RED && !entry.day().isAfter(weekAgo());
      if (red && since.isEmpty()) {
        since = Optional.of(entry.day());
      } else if (!red && !entry.day().isAfter(weekAgo())) {
        since = Optional.empty();
      }
    }
    return since;
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
