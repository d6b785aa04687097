package dev.oarlock.domain.health;

import java.time.LocalDate;
import java.util.List;

/// How the score moved between two verdicts; the lines sum exactly to `to - from`, largest first.
public record Change(
    LocalDate since,
    LocalDate on,
    int from,
    int to,
    Band fromBand,
    Band toBand,
    List<LedgerLine> lines) {
  public Change {
    lines = List.copyOf(lines);
    var sum = lines.stream().mapToInt(LedgerLine::points).sum();
    if (sum != to - from) {
      throw new IllegalArgumentException("lines sum to " + sum + ", not to " + (to - from));
    }
  }

  public int points() {
    return to - from;
  }
}
