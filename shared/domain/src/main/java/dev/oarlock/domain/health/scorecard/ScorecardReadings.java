package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.Scorecard.MeasureRule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All readings that a scorecard needs of an account on one day.
record ScorecardReadings(
    Scorecard scorecard,
    AccountEvidence evidence,
    LocalDate day,
    Map<Measure, EvidenceReading> measures,
    Map<GuardrailCondition, EvidenceReading> conditions) {

  static ScorecardReadings of(Scorecard scorecard, AccountEvidence evidence, LocalDate day) {
    var measures = new EnumMap<Measure, EvidenceReading>(Measure.class);
    var conditions = new EnumMap<GuardrailCondition, EvidenceReading>(GuardrailCondition.class);
    for (var componentRule : scorecard.componentRules()) {
      componentRule
          .measureRules()
          .forEach(it -> measures.put(it.measure(), read(it, evidence, day)));
    }
    scorecard
        .guardrailRules()
        .forEach(it -> conditions.put(it.condition(), it.condition().read(evidence, day)));
    return new ScorecardReadings(scorecard, evidence, day, measures, conditions);
  }

  private static EvidenceReading read(
      MeasureRule measureRule, AccountEvidence evidence, LocalDate day) {
    var reading = measureRule.measure().read(evidence, day);
    return measureRule.staleAfter().isPresent()
        ? reading.staleAfter(measureRule.staleAfter().getAsInt(), day)
        : reading;
  }

  /// The readings of a later day; those still valid are not read again.
  ScorecardReadings advanceTo(LocalDate later) {
    var measures = new EnumMap<>(this.measures);
    var conditions = new EnumMap<>(this.conditions);
    for (var componentRule : scorecard.componentRules()) {
      for (var it : componentRule.measureRules()) {
        measures.computeIfPresent(
            it.measure(),
            (_, previous) -> isExpired(previous, later) ? read(it, evidence, later) : previous);
      }
    }
    conditions.replaceAll(
        (it, previous) -> isExpired(previous, later) ? it.read(evidence, later) : previous);
    return new ScorecardReadings(scorecard, evidence, later, measures, conditions);
  }

  /// The same day with assumed values for some measures. One that is known counts as much as it
  /// does: of one answer another is assumed, and not a hundred.
  ScorecardReadings assuming(Map<Measure, Double> assumed) {
    var measures = new EnumMap<>(this.measures);
    assumed.forEach((measure, value) ->
        measures.put(
            measure, EvidenceReading.of(value).withCredibility(of(measure).credibility())));
    return new ScorecardReadings(scorecard, evidence, day, measures, conditions);
  }

  private static boolean isExpired(EvidenceReading reading, LocalDate day) {
    return reading.validUntil().isPresent() && !day.isBefore(reading.validUntil().get());
  }

  /// The first day on which one of them may change.
  Optional<LocalDate> validUntil() {
    return Stream.concat(measures.values().stream(), conditions.values().stream())
        .flatMap(reading -> reading.validUntil().stream())
        .min(LocalDate::compareTo);
  }

  EvidenceReading of(Measure measure) {
    return measures.getOrDefault(measure, EvidenceReading.none());
  }

  boolean holds(GuardrailCondition condition) {
    return conditions.getOrDefault(condition, EvidenceReading.none()).isPresent();
  }
}
