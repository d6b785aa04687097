package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.marble.JarMarble;
import dev.oarlock.domain.portfolio.digest.marble.YearMarbles;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueChanges;
import dev.oarlock.domain.portfolio.digest.revenue.RiskRevenueBridge;
import dev.oarlock.domain.portfolio.digest.revenue.WeekRevenue;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;

/// All that one account adds to the digest of a week: who it is today, how it was a week ago, what
/// the week did to its revenue, what the lists say of it, and what the year decided of it.
public record AccountWeek(
    PortfolioMember member,
    WeekBefore before,
    RiskStanding risk,
    RevenueChanges revenue,
    WeekEvents events,
    List<JarMarble> marbles) {
  public AccountWeek {
    marbles = List.copyOf(marbles);
  }

  /// What it was a week ago.
  public record WeekBefore(boolean isCustomer, Band band, MultiCurrencyAmount cmrr) {}

  /// Whether it was and is at risk, and whether nobody has reported anything of it for long.
  public record RiskStanding(boolean was, boolean is, boolean isStale) {}

  /// Up to now on a day, from the course of the day a week ago on.
  public static AccountWeek of(AccountState state, ScorecardSet scorecards, LocalDate day) {
    return of(WeekComparison.of(state, day), scorecards);
  }

  /// Seven whole days up to the end of one.
  public static AccountWeek ofWhole(AccountState state, ScorecardSet scorecards, LocalDate day) {
    return of(WeekComparison.ofWhole(state, day), scorecards);
  }

  private static AccountWeek of(WeekComparison week, ScorecardSet scorecards) {
    var risk = new WeekRisk(week);
    return new AccountWeek(
        PortfolioMember.of(week.state(), week.day()),
        new WeekBefore(week.wasCustomer(), week.bandBefore(), week.cmrrBefore()),
        new RiskStanding(risk.wasAtRisk(), risk.isAtRisk(), week.isStale()),
        new WeeklyRevenue(week).changes(),
        WeekEvents.of(week, scorecards),
        YearMarbles.of(week.state().facts(), week.day()));
  }

  public AccountId id() {
    return member.id();
  }

  public boolean isCustomer() {
    return member.isCustomer();
  }

  public MultiCurrencyAmount cmrr() {
    return member.cmrr();
  }

  public boolean hasEnteredRisk() {
    return risk.is() && !risk.was();
  }

  public boolean isOutOfRisk() {
    return risk.was() && isCustomer() && !risk.is();
  }

  public boolean hasChurned() {
    return before.isCustomer() && !isCustomer();
  }

  /// What it adds to the CMRR at risk, and to the way from that of a week ago.
  public RiskRevenueBridge riskRevenue() {
    return new RiskRevenueBridge(
        cmrrIf(isCustomer()),
        cmrrBeforeIf(risk.was()),
        cmrrIf(hasEnteredRisk()),
        cmrrBeforeIf(isOutOfRisk()),
        cmrrBeforeIf(risk.was() && hasChurned()),
        cmrrIf(risk.is()));
  }

  private MultiCurrencyAmount cmrrIf(boolean counts) {
    return counts ? cmrr() : MultiCurrencyAmount.zero();
  }

  private MultiCurrencyAmount cmrrBeforeIf(boolean counts) {
    return counts ? before.cmrr() : MultiCurrencyAmount.zero();
  }

  /// Whether the week changed nothing of it but its score, so that what it adds is as true later in
  /// the day, as long as nothing happens to it.
  public boolean isQuiet() {
    return events.isQuiet()
        && before.isCustomer() == isCustomer()
        && before.cmrr().equals(cmrr())
        && risk.was() == risk.is()
        && revenue.week().equals(stillWeek());
  }

  private WeekRevenue stillWeek() {
    var days = revenue.week().moved().period();
    return WeekRevenue.still(PeriodRevenue.still(days, cmrr(), isCustomer()));
  }
}
