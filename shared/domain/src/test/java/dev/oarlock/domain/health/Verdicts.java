package dev.oarlock.domain.health;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.testing.AnySignals;
import dev.oarlock.domain.testing.Dense;
import java.util.ArrayList;
import java.util.List;
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

  /// The shipped scorecard, and others with any weights for any of its components.
  static Arbitrary<Scorecard> scorecards() {
    var others = Arbitraries.integers().between(0, 99).set().ofMaxSize(11).map(Verdicts::cutAt);
    return Arbitraries.oneOf(Arbitraries.just(Scorecard.shipped()), others);
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
        verdict.components().stream().map(ComponentScore::score).toList(),
        verdict.components().stream().map(ComponentScore::contribution).toList());
  }
}
