package dev.oarlock.domain.reason;

import java.util.Comparator;
import java.util.List;

/// A reason that the signals speak for, with what speaks for it; a clue that alerts comes first.
public record Match(Reason reason, List<Clue> clues) {
  static final Comparator<Match> STRONGEST_FIRST =
      Comparator.comparing((Match match) -> !match.alerts())
          .thenComparingInt(match -> -match.clues().size())
          .thenComparing(Match::reason);

  public Match {
    clues = clues.stream().sorted(Comparator.comparing(clue -> !clue.alerts())).toList();
    if (clues.isEmpty()) {
      throw new IllegalArgumentException("nothing speaks for " + reason);
    }
  }

  /// Whether one of its clues puts the account at risk by itself.
  public boolean alerts() {
    return clues.getFirst().alerts();
  }
}
