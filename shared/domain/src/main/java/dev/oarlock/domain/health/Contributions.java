package dev.oarlock.domain.health;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/// The score, as a sum of what each component contributes. What has no data drops out, and the
/// others carry its weight.
final class Contributions {
  private Contributions() {}

  /// The mean score by weight of those that have a score, exact; zero when none has.
  static Ratio mean(List<Share> shares) {
    var sum = 0L;
    for (var it : shares) {
      sum += it.isScored() ? (long) it.weight() * it.score() : 0;
    }
    return Ratio.of(sum, Math.max(1, weight(shares)));
  }

  /// The weight of those that have a score, in percent of the scorecard.
  static int weight(List<Share> shares) {
    return shares.stream().filter(Share::isScored).mapToInt(Share::weight).sum();
  }

  /// The weight of the components that rest on data, in percent of the scorecard.
  static int coverage(List<ComponentScore> components) {
    return components.stream()
        .filter(it -> !it.measures().isEmpty())
        .mapToInt(ComponentScore::weight)
        .sum();
  }

  /// The same components, each with its contribution: whole points that sum to the rounded mean.
  static List<ComponentScore> shared(List<ComponentScore> components) {
    var shares = Share.of(components);
    var exact = exact(shares);
    var ratios =
        components.stream().map(it -> exact.getOrDefault(it.component(), Ratio.ZERO)).toList();
    var points = Points.of(mean(shares).rounded(), ratios);
    return IntStream.range(0, points.length)
        .mapToObj(i -> components.get(i).contributing(points[i]))
        .toList();
  }

  /// The points that a component with a score would bring at 100; none while another of its group
  /// decides.
  static int most(ComponentScore component, List<ComponentScore> all) {
    var shares = Share.of(all);
    var weight = weight(shares);
    return shares.stream()
        .filter(it -> it.members().contains(component))
        .map(it -> it.weightOn(component).times(100, weight).rounded())
        .findFirst()
        .orElse(0);
  }

  private static EnumMap<Component, Ratio> exact(List<Share> shares) {
    var exact = new EnumMap<Component, Ratio>(Component.class);
    var weight = weight(shares);
    for (var share : shares) {
      if (share.isScored()) {
        var points = share.points();
        for (var i = 0; i < points.length; i++) {
          var part = Ratio.of((long) share.weight() * points[i], weight);
          exact.put(share.members().get(i).component(), part);
        }
      }
    }
    return exact;
  }
}
