package dev.oarlock.domain.risk.reason;

import java.util.Comparator;
import java.util.List;

/// A churn reason that the signals support, with its clues; a telltale sign comes first. `logOdds`
/// is how much of the chance of churn it carries: what its drivers add to the log-odds.
public record ReasonMatch(ChurnReason reason, List<ReasonClue> clues, double logOdds) {
  static final Comparator<ReasonMatch> STRONGEST_FIRST =
      Comparator.comparingDouble((ReasonMatch match) -> -match.logOdds())
          .thenComparing(match -> !match.hasTelltale())
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
