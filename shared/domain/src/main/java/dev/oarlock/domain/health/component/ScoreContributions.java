package dev.oarlock.domain.health.component;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/// Divides the score into the contributions of its components. A component without data drops out,
/// and the others carry its weight.
public final class ScoreContributions {
  private ScoreContributions() {}

  /// The exact weighted mean of all groups that have a score; zero without any.
  public static ExactFraction weightedMean(List<WeightedGroup> groups) {
    var sum = 0L;
    for (var it : groups) {
      sum += it.isScored() ? (long) it.weight() * it.score() : 0;
    }
    return ExactFraction.of(sum, Math.max(1, scoredWeight(groups)));
  }

  /// The weight of all groups that have a score, in thousandths of the scorecard.
  public static int scoredWeight(List<WeightedGroup> groups) {
    var weight = 0;
    for (var it : groups) {
      weight += it.isScored() ? it.weight() : 0;
    }
    return weight;
  }

  /// The weight of the components that rest on data, in percent of the scorecard.
  public static int coverage(List<ComponentScore> components) {
    return components.stream()
        .filter(it -> !it.measures().isEmpty())
        .mapToInt(ComponentScore::weight)
        .sum();
  }

  /// The same components, each with its contribution: whole points that sum to the rounded mean.
  public static List<ComponentScore> withContributions(List<ComponentScore> components) {
    var groups = WeightedGroup.of(components);
    var exact = exactContributions(groups);
    var ratios =
        components.stream()
            .map(it -> exact.getOrDefault(it.component(), ExactFraction.ZERO))
            .toList();
    var points = PointApportionment.apportion(weightedMean(groups).rounded(), ratios);
    return IntStream.range(0, points.length)
        .mapToObj(i -> components.get(i).withContribution(points[i]))
        .toList();
  }

  /// The points that a scored component would contribute at a score of 100; 0 while another
  /// component decides the score of its group.
  public static int maxContribution(ComponentScore component, List<ComponentScore> all) {
    var groups = WeightedGroup.of(all);
    var weight = scoredWeight(groups);
    return groups.stream()
        .filter(it -> it.members().contains(component))
        .map(it -> it.effectiveWeight(component).times(100, weight).rounded())
        .findFirst()
        .orElse(0);
  }

  private static EnumMap<HealthComponent, ExactFraction> exactContributions(
      List<WeightedGroup> groups) {
    var exact = new EnumMap<HealthComponent, ExactFraction>(HealthComponent.class);
    var weight = scoredWeight(groups);
    for (var group : groups) {
      if (group.isScored()) {
        var points = group.points();
        for (var i = 0; i < points.length; i++) {
          var part = ExactFraction.of((long) group.weight() * points[i], weight);
          exact.put(group.members().get(i).component(), part);
        }
      }
    }
    return exact;
  }
}
