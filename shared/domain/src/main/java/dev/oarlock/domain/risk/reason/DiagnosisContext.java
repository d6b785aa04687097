package dev.oarlock.domain.risk.reason;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.telltale.DetectedTelltale;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.risk.telltale.TelltaleDetection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/// What the search for clues needs of one account on one day.
record DiagnosisContext(
    Facts facts, AccountEvidence evidence, List<Telltale> telltales, LocalDate today) {
  static DiagnosisContext of(Facts all, LocalDate today) {
    var facts = all.trusted();
    var evidence = AccountEvidence.of(facts);
    return new DiagnosisContext(
        facts,
        evidence,
        TelltaleDetection.detect(facts, today).stream().map(DetectedTelltale::telltale).toList(),
        today);
  }

  LocalDate daysAgo(int days) {
    return today.minusDays(days);
  }

  boolean isSince(int days, LocalDate day) {
    return !day.isBefore(daysAgo(days)) && !day.isAfter(today);
  }

  /// A clue from a telltale sign, if it is detected.
  Stream<ReasonClue> telltaleClue(Telltale telltale, Optional<LocalDate> when) {
    return telltales.contains(telltale)
        ? Stream.of(new ReasonClue(telltale.phrase(), when, true))
        : Stream.empty();
  }

  /// A clue from a measure, if its value is below the threshold.
  Stream<ReasonClue> clueBelow(double threshold, Measure measure) {
    return clueIf(measure, measure.read(evidence, today), value -> value < threshold);
  }

  Stream<ReasonClue> clueAbove(double threshold, Measure measure) {
    return clueIf(measure, measure.read(evidence, today), value -> value > threshold);
  }

  double read(Measure measure, double otherwise) {
    return measure.read(evidence, today).value().orElse(otherwise);
  }

  /// The value of a measure as people read it; of one that is unknown, 0.
  String sentence(Measure measure) {
    var reading = measure.read(evidence, today);
    return measure.sentence(reading.value().orElse(0), reading.basis());
  }

  private static Stream<ReasonClue> clueIf(
      Measure measure, EvidenceReading reading, DoublePredicate which) {
    var value = reading.value();
    return value.isPresent() && which.test(value.getAsDouble())
        ? Stream.of(ReasonClue.supporting(measure.sentence(value.getAsDouble(), reading.basis())))
        : Stream.empty();
  }

  Optional<LocalDate> latestDay(Class<? extends Signal> type) {
    return facts.latest(type).map(Fact::day);
  }

  boolean reports(Set<Class<? extends Signal>> types) {
    return types.isEmpty() || types.stream().anyMatch(type -> latestDay(type).isPresent());
  }
}
