package dev.oarlock.domain.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

  /// The same up to a later verdict, by one more line; a line without points is left out unless a
  /// band changed and nothing else would tell why.
  Change then(Verdict after, LedgerLine line) {
    var all = new ArrayList<>(lines);
    if (line.points() != 0 || (lines.isEmpty() && fromBand != after.band())) {
      all.add(line);
    }
    all.sort(Comparator.comparingInt(it -> -Math.abs(it.points())));
    return new Change(
        since, after.day(), from, after.score().orElseThrow(), fromBand, after.band(), all);
  }

  public int points() {
    return to - from;
  }
}
