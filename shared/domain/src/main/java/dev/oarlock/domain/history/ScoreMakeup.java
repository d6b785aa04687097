package dev.oarlock.domain.history;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.history.ChangeExplanation.ExplainedLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a score is made of, where there is none before it to compare it with: a line for each part,
/// with the signals that brought it. `firstScored` is the first day with a score.
public record ScoreMakeup(
    HealthAssessment assessment, Optional<LocalDate> firstScored, List<ExplainedLine> lines) {
  public ScoreMakeup {
    lines = List.copyOf(lines);
  }

  /// Empty if there is no score.
  public static Optional<ScoreMakeup> of(DaySnapshot now, AccountTimeline past) {
    var assessment = now.assessment();
    var explanation = new LineExplanation(nothingKnown(assessment), now);
    return assessment.score().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ScoreMakeup(
                assessment,
                past.firstScoredDay(),
                Ledger.makeup(assessment).stream()
                    .map(line -> new ExplainedLine(line, explanation.signals(line), List.of()))
                    .toList()));
  }

  private static DaySnapshot nothingKnown(HealthAssessment later) {
    return new DaySnapshot(
        Facts.none(),
        new HealthAssessment(
            later.day(),
            later.scorecardVersion(),
            OptionalInt.empty(),
            Band.UNKNOWN,
            0,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }
}
