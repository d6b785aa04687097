package dev.oarlock.domain.health.ledger;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.ExactFraction;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.component.ScoreContributions;
import dev.oarlock.domain.health.component.WeightedGroup;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import dev.oarlock.domain.health.measure.Measure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The effect of a new scorecard alone, derived from two assessments. `components` are the old ones
/// under the new weights and groups; they take the new score where every measure in both still has
/// the same value.
record ScorecardChange(List<ComponentScore> components, List<ScoreMovement> movements) {

  static ScorecardChange of(HealthAssessment before, HealthAssessment after) {
    if (before.scorecardVersion().equals(after.scorecardVersion())
        && haveEqualWeights(before, after)) {
      return new ScorecardChange(before.components(), List.of());
    }
    var previous = byComponent(before);
    var rescored = new ArrayList<ComponentScore>();
    for (var it : after.components()) {
      var from = previous.get(it.component());
      rescored.add(from == null ? it : from.withWeightOf(it, score(from, it)));
    }
    var points = mean(rescored).minus(mean(before.components()));
    var reason =
        phrase(
            "scorecard {0!} instead of {1!}", after.scorecardVersion(), before.scorecardVersion());
    return new ScorecardChange(
        rescored,
        List.of(new ScoreMovement(Kind.SCORECARD, after.scorecardVersion(), points, reason)));
  }

  private static ExactFraction mean(List<ComponentScore> components) {
    return ScoreContributions.weightedMean(WeightedGroup.of(components));
  }

  private static boolean haveEqualWeights(HealthAssessment before, HealthAssessment after) {
    var previous = byComponent(before);
    return previous.size() == after.components().size()
        && after.components().stream()
            .allMatch(it -> {
              var from = previous.get(it.component());
              return from != null
                  && from.weight() == it.weight()
                  && from.group().equals(it.group());
            });
  }

  private static OptionalInt score(ComponentScore before, ComponentScore after) {
    return before.measures().isEmpty() == after.measures().isEmpty()
            && haveEqualReadings(before, after)
        ? after.score()
        : before.score();
  }

  /// A measure that only one of them has is attributed to the scorecard.
  private static boolean haveEqualReadings(ComponentScore before, ComponentScore after) {
    var values = new EnumMap<Measure, Double>(Measure.class);
    before.measures().forEach(it -> values.put(it.measure(), it.value()));
    return after.measures().stream()
        .allMatch(it -> values.getOrDefault(it.measure(), it.value()).equals(it.value()));
  }

  private static Map<HealthComponent, ComponentScore> byComponent(HealthAssessment assessment) {
    var components = new EnumMap<HealthComponent, ComponentScore>(HealthComponent.class);
    assessment.components().forEach(it -> components.put(it.component(), it));
    return components;
  }
}
