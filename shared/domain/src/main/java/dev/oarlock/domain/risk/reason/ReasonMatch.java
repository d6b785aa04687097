package dev.oarlock.domain.risk.reason;

import java.util.Comparator;
import java.util.List;

/// A reason that the signals speak for, with what speaks for it; a clue that alerts comes first.
public record ReasonMatch(ChurnReason reason, List<ReasonClue> clues) {
  static final Comparator<ReasonMatch> STRONGEST_FIRST =
      Comparator.comparing((ReasonMatch match) -> !match.hasTelltale())
          .thenComparingInt(match -> -match.clues().size())
          .thenComparing(ReasonMatch::reason);

  public ReasonMatch {
    clues = clues.stream().sorted(Comparator.comparing(clue -> !clue.isTelltale())).toList();
    if (clues.isEmpty()) {
      throw new IllegalArgumentException("nothing speaks for " + reason);
    }
  }

  /// Whether one of its clues puts the account at risk by itself.
  public boolean hasTelltale() {
    return clues.getFirst().isTelltale();
  }
}
