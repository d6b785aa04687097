package dev.oarlock.domain.history;

import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.ledger.Ledger;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.GuardrailCondition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A change of score in detail: its lines sum to it in whole points, and each has the signals
/// behind it and, for a component, its trend week by week.
public record ChangeExplanation(ScoreChange change, List<ExplainedLine> lines) {
  private static final int WEEKS = 8;

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
        .map(change ->
            new ChangeExplanation(
                change, lines(change, new SnapshotPair(before, after, timeline))));
  }

  private static List<ExplainedLine> lines(ScoreChange change, SnapshotPair pair) {
    return change.lines().stream().map(pair::line).toList();
  }

  private record SnapshotPair(DaySnapshot before, DaySnapshot after, AccountTimeline past) {
    ExplainedLine line(LedgerLine ledgerLine) {
      var component = HealthComponent.withTitle(ledgerLine.subject());
      Predicate<Signal> counts =
          component
              .<Predicate<Signal>>map(this::changedMeasureSources)
              .orElseGet(() -> guardrailOrOverrideSources(ledgerLine));
      return new ExplainedLine(
          ledgerLine,
          ContributingSignal.of(counts, before.assessedFacts(), after.assessedFacts()),
          component.map(this::trend).orElse(List.of()));
    }

    /// The signals behind those of its measures that changed, appeared or disappeared.
    private Predicate<Signal> changedMeasureSources(HealthComponent component) {
      var valuesBefore = readings(component, before.assessment());
      var valuesAfter = readings(component, after.assessment());
      var moved =
          Stream.concat(valuesBefore.keySet().stream(), valuesAfter.keySet().stream())
              .filter(
                  measure -> !Objects.equals(valuesBefore.get(measure), valuesAfter.get(measure)))
              .collect(Collectors.toSet());
      return signal -> moved.stream().anyMatch(measure -> MeasureSources.isSource(signal, measure));
    }

    private static Map<Measure, Double> readings(
        HealthComponent component, HealthAssessment assessment) {
      return assessment.components().stream()
          .filter(it -> it.component() == component)
          .flatMap(it -> it.measures().stream())
          .collect(Collectors.toMap(MeasureScore::measure, MeasureScore::value));
    }

    private static Predicate<Signal> guardrailOrOverrideSources(LedgerLine line) {
      if (line.kind() == LedgerLine.Kind.OVERRIDE) {
        return HealthOverridden.class::isInstance;
      }
      var conditions =
          Arrays.stream(GuardrailCondition.values())
              .filter(condition -> line.reason().contains(condition.phrase()))
              .toList();
      return signal -> conditions.stream().anyMatch(it -> MeasureSources.isSource(signal, it));
    }

    private List<OptionalInt> trend(HealthComponent component) {
      var trend = new ArrayList<OptionalInt>();
      for (var week = WEEKS; week > 0; week--) {
        trend.add(score(component, after.assessment().day().minusWeeks(week)));
      }
      trend.add(score(component, after.assessment()));
      return trend;
    }

    private OptionalInt score(HealthComponent component, LocalDate day) {
      return past.latestUpTo(day)
          .map(snapshot -> score(component, snapshot.assessment()))
          .orElse(OptionalInt.empty());
    }

    private static OptionalInt score(HealthComponent component, HealthAssessment assessment) {
      return assessment.components().stream()
          .filter(it -> it.component() == component)
          .map(ComponentScore::score)
          .findFirst()
          .orElse(OptionalInt.empty());
    }
  }
}
