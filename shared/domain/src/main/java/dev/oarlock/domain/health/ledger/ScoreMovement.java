package dev.oarlock.domain.health.ledger;

import dev.oarlock.domain.health.component.ExactFraction;

/// One cause of a change of score, exact, before it is rounded to whole points.
record ScoreMovement(LedgerLine.Kind kind, String subject, ExactFraction points, String reason) {
  ScoreMovement withPoints(ExactFraction other) {
    return new ScoreMovement(kind, subject, other, reason);
  }
}
