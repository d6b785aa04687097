package dev.oarlock.domain.history;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.NamedMeasures;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.GuardrailCondition;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Which signals stand behind the lines of a ledger between two days: of each measure or guardrail
/// that a line names, its own.
record LineExplanation(DaySnapshot before, DaySnapshot after) {

  List<ContributingSignal> signals(LedgerLine line) {
    return switch (line.kind()) {
      case COMPONENT, COVERAGE -> ofMeasures(line);
      case GUARDRAIL -> ofGuardrails(line);
      case OVERRIDE -> of(MeasureSources::ofOverride);
      case SCORECARD -> List.of();
    };
  }

  private List<ContributingSignal> ofMeasures(LedgerLine line) {
    var named = new NamedMeasures(before.assessment(), after.assessment()).of(line);
    return ContributingSignal.merged(named.stream().map(this::ofMeasure).toList());
  }

  private List<ContributingSignal> ofMeasure(Measure measure) {
    var own = of(sources -> sources.of(measure));
    return own.isEmpty() && !isKnownInBoth(measure)
        ? of(sources -> sources.reporting(measure))
        : own;
  }

  private boolean isKnownInBoth(Measure measure) {
    return isKnown(before, measure) && isKnown(after, measure);
  }

  private static boolean isKnown(DaySnapshot snapshot, Measure measure) {
    return snapshot.assessment().components().stream()
        .flatMap(component -> component.measures().stream())
        .map(MeasureScore::measure)
        .anyMatch(measure::equals);
  }

  private List<ContributingSignal> ofGuardrails(LedgerLine line) {
    return ContributingSignal.merged(
        Arrays.stream(GuardrailCondition.values())
            .filter(condition -> line.reason().contains(condition.phrase()))
            .map(condition -> of(sources -> sources.of(condition)))
            .toList());
  }

  private List<ContributingSignal> of(Function<MeasureSources, List<Fact<Signal>>> which) {
    var overdue = OverdueInvoices.on(before, after);
    return ContributingSignal.of(
        which, MeasureSources.of(before, overdue), MeasureSources.of(after, overdue));
  }
}
