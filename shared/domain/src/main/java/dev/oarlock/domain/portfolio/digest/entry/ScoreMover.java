package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.health.ledger.LedgerLine;
import java.util.Optional;

/// An account whose score changed this week, and the largest cause in the same direction; who moved
/// by less than five points is not asked why.
public record ScoreMover(DigestAccount account, int before, int now, Optional<LedgerLine> reason) {
  private static final int MIN_POINTS = 5;

  public ScoreMover because(Optional<LedgerLine> cause) {
    return new ScoreMover(account, before, now, cause);
  }

  /// Whether it moved by so much that the digest names it.
  public boolean isLarge() {
    return Math.abs(points()) >= MIN_POINTS;
  }

  public int points() {
    return now - before;
  }
}
