package dev.oarlock.domain.portfolio.digest.entry;

import dev.oarlock.domain.health.ledger.LedgerLine;
import java.util.Optional;

/// An account whose score changed this week, and the largest cause in the same direction.
public record ScoreMover(DigestAccount account, int before, int now, Optional<LedgerLine> reason) {
  public int points() {
    return now - before;
  }
}
