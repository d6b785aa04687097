package dev.oarlock.domain.digest;

import dev.oarlock.domain.health.LedgerLine;
import java.util.Optional;

/// An account whose score moved this week, and the largest cause that points the same way.
public record Mover(Account account, int before, int now, Optional<LedgerLine> reason) {
  public int points() {
    return now - before;
  }
}
