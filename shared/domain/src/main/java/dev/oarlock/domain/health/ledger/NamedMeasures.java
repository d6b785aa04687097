package dev.oarlock.domain.health.ledger;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentGroup;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.measure.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The measures that the line of a ledger speaks of, in the order in which it names them.
public record NamedMeasures(HealthAssessment before, HealthAssessment after) {

  /// Empty for a line that speaks of none.
  public List<Measure> of(LedgerLine line) {
    return switch (line.kind()) {
      case COMPONENT -> components(after, line).flatMap(this::moved).distinct().toList();
      case COVERAGE -> known(line).distinct().limit(MeasureChange.MAX_NAMED).toList();
      case GUARDRAIL, SCORECARD, OVERRIDE -> List.of();
    };
  }

  /// Of a component that lost its data, what it had.
  private Stream<Measure> known(LedgerLine line) {
    var now = components(after, line).flatMap(NamedMeasures::measures).toList();
    return now.isEmpty() ? components(before, line).flatMap(NamedMeasures::measures) : now.stream();
  }

  /// Where only more or fewer answers stand behind a component, all of its measures.
  private Stream<Measure> moved(ComponentScore to) {
    var from = in(before, to);
    if (from.filter(it -> it.score().isPresent()).isEmpty() || to.score().isEmpty()) {
      return Stream.concat(from.stream(), Stream.of(to)).flatMap(NamedMeasures::measures);
    }
    var named = MeasureChange.named(from.get(), to).stream().map(MeasureChange::measure).toList();
    return named.isEmpty() && from.get().credibility() != to.credibility()
        ? measures(to)
        : named.stream();
  }

  private static Optional<ComponentScore> in(HealthAssessment other, ComponentScore component) {
    return other.components().stream()
        .filter(it -> it.component() == component.component())
        .findFirst();
  }

  /// Those that the line is about: one, or all of a group.
  private static Stream<ComponentScore> components(HealthAssessment assessment, LedgerLine line) {
    return assessment.components().stream()
        .filter(it ->
            it.component().title().equals(line.subject())
                || it.group().map(ComponentGroup::name).filter(line.subject()::equals).isPresent());
  }

  private static Stream<Measure> measures(ComponentScore component) {
    return component.measures().stream().map(MeasureScore::measure);
  }
}
