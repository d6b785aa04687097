package dev.oarlock.domain.health;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.health.Scorecard.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Judges one account by one scorecard, for as many days as asked.
record Judging(Scorecard scorecard, Evidence evidence) {
  private static final int HORIZON_DAYS = 400;

  Verdict verdict(LocalDate today, Band before) {
    var readings = Readings.of(scorecard, evidence, today);
    var verdict = on(readings, before);
    return with(nextChange(verdict, readings), verdict);
  }

  /// The verdict of a day, without the day of its next change.
  Verdict on(LocalDate day, Band before) {
    return on(Readings.of(scorecard, evidence, day), before);
  }

  /// The same with some measures read as assumed.
  Verdict on(LocalDate day, Band before, Map<Measure, Double> assumed) {
    return on(Readings.of(scorecard, evidence, day).assuming(assumed), before);
  }

  /// Readings say until when they hold at least, curves from which age on they ask for more: only
  /// on those days the verdict may change, and the first on which it does is looked for.
  private Optional<LocalDate> nextChange(Verdict verdict, Readings today) {
    var horizon = verdict.day().plusDays(HORIZON_DAYS);
    var readings = today;
    var day = turn(readings);
    while (day.isPresent() && !day.get().isAfter(horizon)) {
      readings = readings.later(day.get());
      if (differ(verdict, on(readings, verdict.computedBand()))) {
        return day;
      }
      day = turn(readings);
    }
    return Optional.empty();
  }

  private static boolean differ(Verdict one, Verdict other) {
    return !one.score().equals(other.score())
        || one.band() != other.band()
        || one.coverage() != other.coverage()
        || !one.guardrails().equals(other.guardrails())
        || !one.override().equals(other.override())
        || !scores(one).equals(scores(other));
  }

  private static List<OptionalInt> scores(Verdict verdict) {
    return verdict.components().stream().map(ComponentScore::score).toList();
  }

  private Optional<LocalDate> turn(Readings readings) {
    var tenure = evidence.tenure(readings.day());
    var ages =
        scorecard.parts().stream()
            .flatMap(part -> part.gauges().stream())
            .flatMapToInt(gauge -> gauge.curve().changesAfter(tenure).stream())
            .mapToObj(evidence::tenureReaches);
    var override = evidence.overrides().over(readings.day());
    return Stream.concat(ages, Stream.of(readings.until(), override))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private Verdict on(Readings readings, Band before) {
    var tenure = evidence.tenure(readings.day());
    var scored = scorecard.parts().stream().map(part -> score(part, readings, tenure)).toList();
    var coverage = Contributions.coverage(scored);
    var components = coverage == 0 ? scored : Contributions.shared(scored);
    var raw = components.stream().mapToInt(ComponentScore::contribution).sum();
    var guardrails = guardrails(raw, readings);
    var score = raw + guardrails.stream().mapToInt(Guardrail::points).sum();
    var computed =
        new Verdict(
            readings.day(),
            scorecard.version(),
            coverage == 0 ? OptionalInt.empty() : OptionalInt.of(score),
            band(score, coverage, before),
            coverage,
            components,
            guardrails,
            Optional.empty(),
            Optional.empty());
    return evidence
        .overrides()
        .on(readings.day())
        .map(override -> Overriding.with(override, computed, scorecard.bands()))
        .orElse(computed);
  }

  private Band band(int score, int coverage, Band before) {
    return coverage == 0 || coverage < scorecard.minimumCoverage()
        ? Band.UNKNOWN
        : scorecard.bands().of(score, before);
  }

  private static ComponentScore score(Part part, Readings readings, OptionalInt tenure) {
    return Gauging.of(part, readings, tenure).score();
  }

  /// Caps come highest first, so that each takes only what the others leave.
  private List<Guardrail> guardrails(int raw, Readings readings) {
    var guardrails = new ArrayList<Guardrail>();
    var score = raw;
    for (var cap : scorecard.caps()) {
      if (score > cap.at() && readings.holds(cap.condition())) {
        guardrails.add(new Guardrail(cap.condition().phrase(), cap.at(), cap.at() - score));
        score = cap.at();
      }
    }
    return guardrails;
  }

  static Verdict with(Optional<LocalDate> nextChange, Verdict verdict) {
    return new Verdict(
        verdict.day(),
        verdict.scorecard(),
        verdict.score(),
        verdict.band(),
        verdict.coverage(),
        verdict.components(),
        verdict.guardrails(),
        verdict.override(),
        nextChange);
  }
}
