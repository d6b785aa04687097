package dev.oarlock.domain.health;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.evidence.Reading;
import dev.oarlock.domain.health.Scorecard.Gauge;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All that a scorecard reads off an account on one day.
record Readings(
    Scorecard scorecard,
    Evidence evidence,
    LocalDate day,
    Map<Measure, Reading> measures,
    Map<Condition, Reading> conditions) {

  static Readings of(Scorecard scorecard, Evidence evidence, LocalDate day) {
    var measures = new EnumMap<Measure, Reading>(Measure.class);
    var conditions = new EnumMap<Condition, Reading>(Condition.class);
    for (var part : scorecard.parts()) {
      part.gauges().forEach(it -> measures.put(it.measure(), read(it, evidence, day)));
    }
    scorecard
        .caps()
        .forEach(it -> conditions.put(it.condition(), it.condition().read(evidence, day)));
    return new Readings(scorecard, evidence, day, measures, conditions);
  }

  private static Reading read(Gauge gauge, Evidence evidence, LocalDate day) {
    var reading = gauge.measure().read(evidence, day);
    return gauge.staleAfter().isPresent()
        ? reading.staleAfter(gauge.staleAfter().getAsInt(), day)
        : reading;
  }

  /// The readings of a later day: what holds until then is not read again.
  Readings later(LocalDate later) {
    var measures = new EnumMap<>(this.measures);
    var conditions = new EnumMap<>(this.conditions);
    for (var part : scorecard.parts()) {
      for (var it : part.gauges()) {
        measures.computeIfPresent(
            it.measure(), (_, old) -> isOver(old, later) ? read(it, evidence, later) : old);
      }
    }
    conditions.replaceAll((it, old) -> isOver(old, later) ? it.read(evidence, later) : old);
    return new Readings(scorecard, evidence, later, measures, conditions);
  }

  /// The same day with some measures read as assumed.
  Readings assuming(Map<Measure, Double> assumed) {
    var measures = new EnumMap<>(this.measures);
    assumed.forEach((measure, value) -> measures.put(measure, Reading.of(value)));
    return new Readings(scorecard, evidence, day, measures, conditions);
  }

  private static boolean isOver(Reading reading, LocalDate day) {
    return reading.until().isPresent() && !day.isBefore(reading.until().get());
  }

  /// The first day on which one of them may change.
  Optional<LocalDate> until() {
    return Stream.concat(measures.values().stream(), conditions.values().stream())
        .flatMap(reading -> reading.until().stream())
        .min(LocalDate::compareTo);
  }

  Reading of(Measure measure) {
    return measures.getOrDefault(measure, Reading.none());
  }

  boolean holds(Condition condition) {
    return conditions.getOrDefault(condition, Reading.none()).isPresent();
  }
}
