package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentGroup;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.GroupAggregation;
import dev.oarlock.domain.testing.ArbitrarySignals;
import dev.oarlock.domain.testing.DenseSignalLogs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Arbitrary assessments: any log, assessed by the shipped scorecard or by one with other weights.
public final class ArbitraryAssessments {
  private ArbitraryAssessments() {}

  public static Arbitrary<HealthAssessment> any() {
    return Combinators.combine(DenseSignalLogs.logs(), scorecards(), Arbitraries.of(Band.class))
        .as((log, scorecard, before) ->
            scorecard.assess(
                Facts.none().fold(log, ArbitrarySignals.TODAY), ArbitrarySignals.TODAY, before));
  }

  /// The shipped scorecard, and others with any weights for any of its components, any groups, and
  /// measures that have an assumed score or go stale early.
  static Arbitrary<Scorecard> scorecards() {
    var others =
        Arbitraries.integers().between(0, 99).set().ofMaxSize(11).map(ArbitraryAssessments::cutAt);
    var seeds = Arbitraries.integers().between(0, 1 << 20);
    return Arbitraries.oneOf(
        Arbitraries.just(Scorecard.shipped()),
        others,
        Combinators.combine(others, seeds).as(ArbitraryAssessments::varied));
  }

  /// The seed's bits decide who is in which of three groups and which measures are treated how.
  private static Scorecard varied(Scorecard scorecard, int seed) {
    var componentRules = new ArrayList<Scorecard.ComponentRule>();
    for (var componentRule : scorecard.componentRules()) {
      var choice = (seed >> componentRules.size()) % (GroupAggregation.values().length + 1);
      var group =
          Arrays.stream(GroupAggregation.values())
              .filter(aggregation -> aggregation.ordinal() == choice)
              .map(aggregation -> new ComponentGroup(aggregation + " group", aggregation))
              .findFirst();
      var measureRules = componentRule.measureRules().stream().map(it -> varied(it, seed)).toList();
      componentRules.add(
          new Scorecard.ComponentRule(
              componentRule.component(), componentRule.weight(), measureRules, group));
    }
    return new Scorecard(
        scorecard.version() + "-" + seed,
        componentRules,
        scorecard.bandThresholds(),
        scorecard.guardrailRules(),
        scorecard.minimumCoverage());
  }

  private static Scorecard.MeasureRule varied(Scorecard.MeasureRule measureRule, int seed) {
    var bits = seed >> measureRule.measure().ordinal() % 16;
    var missing =
        (bits & 1) == 1
            ? new MissingMeasurePolicy.CountsAs(seed % 101)
            : new MissingMeasurePolicy.DropsOut();
    var fresh = measureRule.measure().freshDays();
    var stale = (bits & 2) == 2 && fresh.isPresent() ? OptionalInt.of(7) : OptionalInt.empty();
    return new Scorecard.MeasureRule(
        measureRule.measure(), measureRule.weight(), measureRule.curve(), missing, stale);
  }

  /// Weights as the pieces of 100 between cuts, for the first components as far as they go.
  private static Scorecard cutAt(Set<Integer> cuts) {
    var shipped = Scorecard.shipped();
    var edges = new TreeSet<>(cuts);
    edges.add(0);
    var componentRules = new ArrayList<Scorecard.ComponentRule>();
    for (var componentRule : shipped.componentRules().reversed()) {
      var from = edges.pollLast();
      if (from != null) {
        var taken = componentRules.stream().mapToInt(Scorecard.ComponentRule::weight).sum();
        componentRules.add(
            new Scorecard.ComponentRule(
                componentRule.component(), 100 - taken - from, componentRule.measureRules()));
      }
    }
    return new Scorecard(
        "cut-" + cuts,
        componentRules,
        shipped.bandThresholds(),
        shipped.guardrailRules(),
        shipped.minimumCoverage());
  }

  /// The parts of an assessment that time alone must not change before its day of next change.
  static List<Object> unchangingParts(HealthAssessment assessment) {
    return List.of(
        assessment.score(),
        assessment.band(),
        assessment.coverage(),
        assessment.guardrails(),
        assessment.override(),
        assessment.components().stream().map(ComponentScore::score).toList(),
        assessment.components().stream().map(ComponentScore::contribution).toList());
  }
}
