package dev.oarlock.domain.history;

import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A change of score in detail: its lines sum to it in whole points, and each has the signals
/// behind it and, for a component, its trend week by week.
public record ChangeExplanation(ScoreChange change, List<ExplainedLine> lines) {

  /// One line of the ledger. `trend` has the component's score (0-100, empty without data) at the
  /// end of each of the last eight weeks, oldest first, and of the day itself; it is empty if the
  /// line is not about a component.
  public record ExplainedLine(
      LedgerLine ledgerLine, List<ContributingSignal> signals, List<OptionalInt> trend) {
    public ExplainedLine {
      signals = List.copyOf(signals);
      trend = List.copyOf(trend);
    }
  }

  public ChangeExplanation {
    lines = List.copyOf(lines);
  }

  /// Empty if there is no score before or after.
  public static Optional<ChangeExplanation> between(
      DaySnapshot before, DaySnapshot after, AccountTimeline timeline) {
    return Ledger.between(before.assessment(), after.assessment())
        .map(change -> of(change, new LineExplanation(before, after), timeline));
  }

  /// Of a change that was told already, between what was known before it and after.
  static ChangeExplanation of(
      ScoreChange change, LineExplanation explanation, AccountTimeline timeline) {
    var trend = new ComponentTrend(timeline, explanation.after().assessment());
    return new ChangeExplanation(
        change,
        change.lines().stream()
            .map(line ->
                new ExplainedLine(
                    line,
                    explanation.signals(line),
                    HealthComponent.withTitle(line.subject()).map(trend::of).orElse(List.of())))
            .toList());
  }
}
