package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.health.ledger.LedgerLine;
import java.util.Optional;

/// An account whose score moved this week, and the largest cause that points the same way.
public record ScoreMover(DigestAccount account, int before, int now, Optional<LedgerLine> reason) {
  public int points() {
    return now - before;
  }
}
