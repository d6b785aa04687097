package dev.oarlock.domain.health.component;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One component of an assessment. `score` is 0-100, empty without data; `weight` is its share of
/// the scorecard in percent as declared; `contribution` is in whole points of the health score.
/// `measures` have data; for those in `assumed` the scorecard assumes a score. `credibility` is how
/// much of its weight it counts for, in tenths of it as percent: less where few answers stand
/// behind it.
public record ComponentScore(
    HealthComponent component,
    int weight,
    OptionalInt score,
    int contribution,
    List<MeasureScore> measures,
    List<AssumedScore> assumed,
    Optional<ComponentGroup> group,
    int credibility) {
  private static final int TENTH = 10;

  public ComponentScore {
    measures = List.copyOf(measures);
    assumed = List.copyOf(assumed);
  }

  /// A component that counts for all of its weight.
  public ComponentScore(
      HealthComponent component,
      int weight,
      OptionalInt score,
      int contribution,
      List<MeasureScore> measures,
      List<AssumedScore> assumed,
      Optional<ComponentGroup> group) {
    this(
        component,
        weight,
        score,
        contribution,
        measures,
        assumed,
        group,
        EvidenceReading.FULL_CREDIBILITY);
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

  /// What it weighs in the score, in thousandths of the scorecard.
  public int effectiveWeight() {
    return weight * credibility / TENTH;
  }

  /// Whether nothing is known of it but what can only lower a score.
  public boolean onlyLowers() {
    return score.isPresent()
        && assumed.isEmpty()
        && measures.stream().allMatch(it -> it.measure().onlyLowers());
  }

  public boolean isBelow(ExactFraction mean) {
    return score.isPresent() && ExactFraction.of(score.getAsInt(), 1).compareTo(mean) < 0;
  }

  public ComponentScore withoutData() {
    return new ComponentScore(
        component, weight, OptionalInt.empty(), 0, List.of(), List.of(), group);
  }

  /// The same, counting for so many percent of its weight.
  public ComponentScore withCredibility(int percent) {
    return new ComponentScore(
        component, weight, score, contribution, measures, assumed, group, percent);
  }

  ComponentScore withContribution(int points) {
    return new ComponentScore(
        component, weight, score, points, measures, assumed, group, credibility);
  }

  /// The same measures with the weight and group of another component, and this score.
  public ComponentScore withWeightOf(ComponentScore other, OptionalInt rescored) {
    return new ComponentScore(
        component, other.weight, rescored, 0, measures, assumed, other.group, credibility);
  }
}
