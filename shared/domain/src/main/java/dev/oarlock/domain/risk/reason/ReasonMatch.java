package dev.oarlock.domain.risk.reason;

import java.util.Comparator;
import java.util.List;

/// A churn reason that the signals support, with its clues; a telltale sign comes first.
public record ReasonMatch(ChurnReason reason, List<ReasonClue> clues) {
  static final Comparator<ReasonMatch> STRONGEST_FIRST =
      Comparator.comparing((ReasonMatch match) -> !match.hasTelltale())
          .thenComparingInt(match -> -match.clues().size())
          .thenComparing(ReasonMatch::reason);

  public ReasonMatch {
    clues = clues.stream().sorted(Comparator.comparing(clue -> !clue.isTelltale())).toList();
    if (clues.isEmpty()) {
      throw new IllegalArgumentException("no clue for " + reason);
    }
  }

  /// Whether one of its clues alone puts the account at risk.
  public boolean hasTelltale() {
    return clues.getFirst().isTelltale();
  }
}
