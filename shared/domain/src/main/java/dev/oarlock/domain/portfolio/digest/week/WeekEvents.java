package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.entry.AccountWin;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue;
import dev.oarlock.domain.portfolio.digest.entry.DecisionQueue.PendingDecision;
import dev.oarlock.domain.portfolio.digest.entry.LateRenewal;
import dev.oarlock.domain.portfolio.digest.entry.RenewalDue;
import dev.oarlock.domain.portfolio.digest.entry.RiskCrossing;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import dev.oarlock.domain.portfolio.digest.revenue.LostCustomer;
import dev.oarlock.domain.portfolio.digest.revenue.NoticeGiven;
import dev.oarlock.domain.portfolio.digest.revenue.RevenueContraction;
import java.util.List;
import java.util.Optional;

/// What the lists of a digest say of one account: most weeks, of most accounts, nothing but that
/// its score moved or its renewal comes nearer. `judged` are the overrides of the last two years
/// that somebody judged.
public record WeekEvents(
    Optional<PendingDecision> decision,
    Optional<RiskCrossing> enteredRisk,
    Optional<RiskCrossing> leftRisk,
    Optional<LostCustomer> churned,
    Optional<NoticeGiven> notice,
    Optional<RevenueContraction> contraction,
    Optional<ScoreMover> mover,
    Optional<RenewalDue> renewalDue,
    List<LateRenewal> lateRenewals,
    List<AccountWin> wins,
    List<OverrideJudged> judged) {
  public WeekEvents {
    lateRenewals = List.copyOf(lateRenewals);
    wins = List.copyOf(wins);
    judged = List.copyOf(judged);
  }

  static WeekEvents of(WeekComparison week, ScorecardSet scorecards) {
    var risk = new WeekRisk(week);
    var departure = new WeekDeparture(week);
    var revenue = new WeeklyRevenue(week);
    var renewals = new RenewalWindow(week);
    var state = week.state();
    return new WeekEvents(
        DecisionQueue.pending(state, week.day()),
        present(risk.isAtRisk() && !risk.wasAtRisk()).map(_ -> risk.entered()),
        present(risk.hasLeft()).map(_ -> risk.left()),
        present(departure.isLost()).map(_ -> departure.lost()),
        ofCustomer(week).flatMap(_ -> revenue.notice()),
        ofCustomer(week).flatMap(_ -> revenue.contraction()),
        ofCustomer(week).flatMap(new WeekMoves(scorecards)::mover).filter(ScoreMover::isLarge),
        ofCustomer(week).flatMap(_ -> renewals.renewalDue()),
        ofCustomer(week).stream().flatMap(_ -> renewals.lateRenewals()).toList(),
        ofCustomer(week).stream().flatMap(it -> new WeeklyWins(it).all()).toList(),
        state.facts().of(OverrideJudged.class).stream().map(Fact::signal).toList());
  }

  /// Nothing but these two.
  public static WeekEvents quiet(Optional<ScoreMover> mover, Optional<RenewalDue> renewalDue) {
    return new WeekEvents(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        mover,
        renewalDue,
        List.of(),
        List.of(),
        List.of());
  }

  boolean isQuiet() {
    return equals(quiet(mover, renewalDue));
  }

  private static Optional<Boolean> present(boolean is) {
    return is ? Optional.of(is) : Optional.empty();
  }

  private static Optional<WeekComparison> ofCustomer(WeekComparison week) {
    return week.isCustomer() ? Optional.of(week) : Optional.empty();
  }
}
