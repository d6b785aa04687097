package dev.oarlock.domain.health.component;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One component of an assessment. `score` is 0-100, empty without data; `weight` is its share of
/// the scorecard in percent as declared; `contribution` is in whole points of the health score.
/// `measures` have data; for those in `assumed` the scorecard assumes a score.
public record ComponentScore(
    HealthComponent component,
    int weight,
    OptionalInt score,
    int contribution,
    List<MeasureScore> measures,
    List<AssumedScore> assumed,
    Optional<ComponentGroup> group) {
  public ComponentScore {
    measures = List.copyOf(measures);
    assumed = List.copyOf(assumed);
  }

  /// A component without a group and without assumed scores.
  public ComponentScore(
      HealthComponent component,
      int weight,
      OptionalInt score,
      int contribution,
      List<MeasureScore> measures) {
    this(component, weight, score, contribution, measures, List.of(), Optional.empty());
  }

  ComponentScore withContribution(int points) {
    return new ComponentScore(component, weight, score, points, measures, assumed, group);
  }

  /// The same measures with the weight and group of another component, and this score.
  public ComponentScore withWeightOf(ComponentScore other, OptionalInt rescored) {
    return new ComponentScore(component, other.weight, rescored, 0, measures, assumed, other.group);
  }
}
