package dev.oarlock.domain.health.ledger;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The change of score between two assessments; the lines sum exactly to `toScore - fromScore`,
/// largest first.
public record ScoreChange(
    LocalDate fromDay,
    LocalDate toDay,
    int fromScore,
    int toScore,
    Band fromBand,
    Band toBand,
    List<LedgerLine> lines) {
  public ScoreChange {
    lines = List.copyOf(lines);
    var sum = lines.stream().mapToInt(LedgerLine::points).sum();
    if (sum != toScore - fromScore) {
      throw new IllegalArgumentException(
          "lines sum to " + sum + ", not to " + (toScore - fromScore));
    }
  }

  /// The same up to a later assessment, with one more line. A line without points is left out,
  /// unless the band changed and no other line explains it.
  ScoreChange extendedTo(HealthAssessment after, LedgerLine line) {
    var all = new ArrayList<>(lines);
    if (line.points() != 0 || (lines.isEmpty() && fromBand != after.band())) {
      all.add(line);
    }
    all.sort(Comparator.comparingInt(it -> -Math.abs(it.points())));
    return new ScoreChange(
        fromDay, after.day(), fromScore, after.score().orElseThrow(), fromBand, after.band(), all);
  }

  public int points() {
    return toScore - fromScore;
  }
}
