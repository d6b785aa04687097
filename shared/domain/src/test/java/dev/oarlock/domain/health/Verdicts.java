package dev.oarlock.domain.health;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.testing.AnySignals;
import dev.oarlock.domain.testing.Dense;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Arbitrary verdicts: any log judged by the shipped scorecard or by one with other weights.
final class Verdicts {
  private Verdicts() {}

  static Arbitrary<Verdict> any() {
    return Combinators.combine(Dense.logs(), scorecards(), Arbitraries.of(Band.class))
        .as((log, scorecard, before) ->
            scorecard.judge(Facts.none().fold(log, AnySignals.TODAY), AnySignals.TODAY, before));
  }

  /// The shipped scorecard, and others with any weights for any of its components, any groups, and
  /// measures that count when they are missing or go stale early.
  static Arbitrary<Scorecard> scorecards() {
    var others = Arbitraries.integers().between(0, 99).set().ofMaxSize(11).map(Verdicts::cutAt);
    var seeds = Arbitraries.integers().between(0, 1 << 20);
    return Arbitraries.oneOf(
        Arbitraries.just(Scorecard.shipped()),
        others,
        Combinators.combine(others, seeds).as(Verdicts::varied));
  }

  /// The seed's bits decide who is in which of three groups and which measures are treated how.
  private static Scorecard varied(Scorecard card, int seed) {
    var parts = new ArrayList<Scorecard.Part>();
    for (var part : card.parts()) {
      var choice = (seed >> parts.size()) % (RollUp.values().length + 1);
      var group =
          Arrays.stream(RollUp.values())
              .filter(rollUp -> rollUp.ordinal() == choice)
              .map(rollUp -> new Group(rollUp + " group", rollUp))
              .findFirst();
      var gauges = part.gauges().stream().map(it -> varied(it, seed)).toList();
      parts.add(new Scorecard.Part(part.component(), part.weight(), gauges, group));
    }
    return new Scorecard(
        card.version() + "-" + seed, parts, card.bands(), card.caps(), card.minimumCoverage());
  }

  private static Scorecard.Gauge varied(Scorecard.Gauge gauge, int seed) {
    var bits = seed >> gauge.measure().ordinal() % 16;
    var missing = (bits & 1) == 1 ? new Missing.CountsAs(seed % 101) : new Missing.DropsOut();
    var fresh = gauge.measure().freshDays();
    var stale = (bits & 2) == 2 && fresh.isPresent() ? OptionalInt.of(7) : OptionalInt.empty();
    return new Scorecard.Gauge(gauge.measure(), gauge.weight(), gauge.curve(), missing, stale);
  }

  /// Weights as the pieces of 100 between cuts, for the first components as far as they go.
  private static Scorecard cutAt(Set<Integer> cuts) {
    var shipped = Scorecard.shipped();
    var edges = new TreeSet<>(cuts);
    edges.add(0);
    var parts = new ArrayList<Scorecard.Part>();
    for (var part : shipped.parts().reversed()) {
      var from = edges.pollLast();
      if (from != null) {
        var taken = parts.stream().mapToInt(Scorecard.Part::weight).sum();
        parts.add(new Scorecard.Part(part.component(), 100 - taken - from, part.gauges()));
      }
    }
    return new Scorecard(
        "cut-" + cuts, parts, shipped.bands(), shipped.caps(), shipped.minimumCoverage());
  }

  /// What of a verdict time alone must not change before its day.
  static List<Object> essence(Verdict verdict) {
    return List.of(
        verdict.score(),
        verdict.band(),
        verdict.coverage(),
        verdict.guardrails(),
        verdict.override(),
        verdict.components().stream().map(ComponentScore::score).toList(),
        verdict.components().stream().map(ComponentScore::contribution).toList());
  }
}
