package dev.oarlock.domain.health;

import java.util.List;
import java.util.stream.IntStream;

/// The score of components, as a sum of what each contributes. A component without data drops out
/// and the weights of the others are scaled up to 100.
final class Contributions {
  private Contributions() {}

  /// The mean score by weight of those that have a score, exact; zero when none has.
  static Ratio mean(List<ComponentScore> components) {
    var sum = 0L;
    for (var it : components) {
      sum += (long) it.weight() * it.score().orElse(0);
    }
    return Ratio.of(sum, Math.max(1, weight(components)));
  }

  /// The weight of those that have a score, in percent of the scorecard.
  static int weight(List<ComponentScore> components) {
    return components.stream()
        .filter(it -> it.score().isPresent())
        .mapToInt(ComponentScore::weight)
        .sum();
  }

  /// The same components, each with its contribution: whole points that sum to the rounded mean.
  static List<ComponentScore> shared(List<ComponentScore> components) {
    var weight = weight(components);
    var shares = components.stream().map(it -> share(it, weight)).toList();
    var points = Points.of(mean(components).rounded(), shares);
    return IntStream.range(0, points.length)
        .mapToObj(i -> contributing(components.get(i), points[i]))
        .toList();
  }

  private static Ratio share(ComponentScore component, int weight) {
    return component.score().isPresent()
        ? Ratio.of((long) component.weight() * component.score().getAsInt(), weight)
        : Ratio.ZERO;
  }

  private static ComponentScore contributing(ComponentScore component, int points) {
    return new ComponentScore(
        component.component(), component.weight(), component.score(), points, component.measures());
  }
}
