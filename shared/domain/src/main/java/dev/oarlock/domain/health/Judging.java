package dev.oarlock.domain.health;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.health.Scorecard.Cap;
import dev.oarlock.domain.health.Scorecard.Gauge;
import dev.oarlock.domain.health.Scorecard.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Judges one account by one scorecard, for as many days as asked.
record Judging(Scorecard scorecard, Evidence evidence) {
  private static final int HORIZON_DAYS = 400;

  Verdict verdict(LocalDate today, Band before) {
    var verdict = on(today, before);
    return new Verdict(
        today,
        verdict.scorecard(),
        verdict.score(),
        verdict.band(),
        verdict.coverage(),
        verdict.components(),
        verdict.guardrails(),
        nextChange(verdict));
  }

  /// Readings say until when they hold at least; only on those days the verdict may change, and the
  /// first on which it does is looked for.
  private Optional<LocalDate> nextChange(Verdict verdict) {
    var horizon = verdict.day().plusDays(HORIZON_DAYS);
    var day = turn(verdict.day());
    while (day.isPresent() && !day.get().isAfter(horizon)) {
      if (differ(verdict, on(day.get(), verdict.band()))) {
        return day;
      }
      day = turn(day.get());
    }
    return Optional.empty();
  }

  private static boolean differ(Verdict one, Verdict other) {
    return !one.score().equals(other.score())
        || one.band() != other.band()
        || one.coverage() != other.coverage()
        || !one.guardrails().equals(other.guardrails())
        || !scores(one).equals(scores(other));
  }

  private static List<OptionalInt> scores(Verdict verdict) {
    return verdict.components().stream().map(ComponentScore::score).toList();
  }

  /// The first day after this one on which any reading or curve may change.
  private Optional<LocalDate> turn(LocalDate day) {
    var gauges = scorecard.parts().stream().flatMap(part -> part.gauges().stream());
    var caps = scorecard.caps().stream().map(cap -> cap.condition().read(evidence, day).until());
    return Stream.concat(gauges.flatMap(gauge -> turns(gauge, day)), caps)
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private Stream<Optional<LocalDate>> turns(Gauge gauge, LocalDate day) {
    var months = gauge.curve().changesAfter(evidence.tenure(day));
    return Stream.of(
        gauge.measure().read(evidence, day).until(),
        months.isPresent() ? evidence.tenureReaches(months.getAsInt()) : Optional.empty());
  }

  private Verdict on(LocalDate day, Band before) {
    var components =
        Contributions.shared(scorecard.parts().stream().map(part -> component(part, day)).toList());
    var coverage =
        components.stream()
            .filter(it -> it.score().isPresent())
            .mapToInt(ComponentScore::weight)
            .sum();
    if (coverage == 0) {
      return new Verdict(
          day,
          scorecard.version(),
          OptionalInt.empty(),
          Band.UNKNOWN,
          0,
          components,
          List.of(),
          Optional.empty());
    }
    var raw = components.stream().mapToInt(ComponentScore::contribution).sum();
    var guardrails = guardrails(raw, day);
    var score = raw + guardrails.stream().mapToInt(Guardrail::points).sum();
    var band =
        coverage < scorecard.minimumCoverage() ? Band.UNKNOWN : scorecard.bands().of(score, before);
    return new Verdict(
        day,
        scorecard.version(),
        OptionalInt.of(score),
        band,
        coverage,
        components,
        guardrails,
        Optional.empty());
  }

  private ComponentScore component(Part part, LocalDate day) {
    var measures = new ArrayList<MeasureReading>();
    var sum = 0;
    var weights = 0;
    for (var gauge : part.gauges()) {
      var reading = gauge.measure().read(evidence, day);
      if (reading.isPresent()) {
        var value = reading.value().getAsDouble();
        var score = gauge.curve().score(value, evidence.tenure(day));
        measures.add(new MeasureReading(gauge.measure(), value, score));
        sum += gauge.weight() * score;
        weights += gauge.weight();
      }
    }
    var score =
        weights == 0 ? OptionalInt.empty() : OptionalInt.of(Ratio.of(sum, weights).rounded());
    return new ComponentScore(part.component(), part.weight(), score, 0, measures);
  }

  /// Caps come highest first, so that each takes only what the others leave.
  private List<Guardrail> guardrails(int raw, LocalDate day) {
    var guardrails = new ArrayList<Guardrail>();
    var score = raw;
    for (var cap : scorecard.caps()) {
      if (score > cap.at() && holds(cap, day)) {
        guardrails.add(new Guardrail(cap.condition().phrase(), cap.at(), cap.at() - score));
        score = cap.at();
      }
    }
    return guardrails;
  }

  private boolean holds(Cap cap, LocalDate day) {
    return cap.condition().read(evidence, day).isPresent();
  }
}
