package dev.oarlock.domain.reason;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.evidence.Reading;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.risk.Telltale;
import dev.oarlock.domain.risk.Telltales;
import dev.oarlock.domain.signal.Signal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/// One account on one day, as the search for clues sees it.
record Case(Facts facts, Evidence evidence, Set<Telltale> signs, LocalDate today) {
  static Case of(Facts all, LocalDate today) {
    var facts = all.trusted();
    var evidence = Evidence.of(facts);
    return new Case(facts, evidence, Telltales.on(facts, today), today);
  }

  LocalDate ago(int days) {
    return today.minusDays(days);
  }

  boolean isSince(int days, LocalDate day) {
    return !day.isBefore(ago(days)) && !day.isAfter(today);
  }

  /// A telltale sign, if it is there.
  Stream<Clue> alert(Telltale sign, Optional<LocalDate> when) {
    return signs.contains(sign) ? Stream.of(new Clue(sign.phrase(), when, true)) : Stream.empty();
  }

  /// What a measure reads, while that is below (or above) an edge.
  Stream<Clue> below(double edge, Measure measure) {
    return said(measure, measure.read(evidence, today), value -> value < edge);
  }

  Stream<Clue> above(double edge, Measure measure) {
    return said(measure, measure.read(evidence, today), value -> value > edge);
  }

  double read(Measure measure, double otherwise) {
    return measure.read(evidence, today).value().orElse(otherwise);
  }

  private static Stream<Clue> said(Measure measure, Reading reading, DoublePredicate which) {
    var value = reading.value();
    return value.isPresent() && which.test(value.getAsDouble())
        ? Stream.of(Clue.soft(measure.sentence(value.getAsDouble())))
        : Stream.empty();
  }

  Optional<LocalDate> newest(Class<? extends Signal> type) {
    return facts.latest(type).map(Fact::day);
  }

  boolean reports(Set<Class<? extends Signal>> types) {
    return types.isEmpty() || types.stream().anyMatch(type -> newest(type).isPresent());
  }
}
