package dev.oarlock.domain.portfolio.digest.week;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.selection.ScorecardSet;
import dev.oarlock.domain.portfolio.digest.entry.ScoreMover;
import java.util.Optional;

/// Finds whose score moved within a week, and the largest cause of the whole move: the last step of
/// a week is seldom the one that counted.
record WeekMoves(ScorecardSet scorecards) {
  Optional<ScoreMover> mover(WeekComparison comparison) {
    var before = comparison.scoreBefore();
    var now = comparison.state().assessment().score();
    if (before.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    var mover =
        new ScoreMover(comparison.account(), before.getAsInt(), now.getAsInt(), Optional.empty());
    return Optional.of(mover.isLarge() ? mover.because(cause(comparison, mover)) : mover);
  }

  /// The week ago is scored again by what is known of it now, with the scorecards of today.
  private Optional<LedgerLine> cause(WeekComparison comparison, ScoreMover mover) {
    var weekAgo = comparison.weekAgo();
    var older =
        comparison.state().facts().all().filter(fact -> !fact.day().isAfter(weekAgo)).toList();
    var before = scorecards.assessDayOnly(Facts.of(older, weekAgo), weekAgo, Band.UNKNOWN);
    return Ledger.between(before, comparison.state().assessment()).stream()
        .flatMap(change -> change.lines().stream())
        .filter(line -> line.points() * mover.points() > 0)
        .findFirst();
  }
}
