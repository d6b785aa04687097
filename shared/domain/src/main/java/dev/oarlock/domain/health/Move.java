package dev.oarlock.domain.health;

/// One cause of a change of score, before it is told in whole points.
record Move(LedgerLine.Kind kind, String subject, Ratio points, String because) {
  Move worth(Ratio other) {
    return new Move(kind, subject, other, because);
  }
}
