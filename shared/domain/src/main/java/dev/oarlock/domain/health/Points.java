package dev.oarlock.domain.health;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Exact shares told in whole points that sum to a given total: each share keeps its whole part,
/// and what is then missing or too much goes to the largest remainders, the first of equals first.
final class Points {
  private Points() {}

  /// `total` is the sum of the shares or that sum rounded, less than one point away from it.
  static int[] of(int total, List<Ratio> shares) {
    var points = shares.stream().mapToInt(Ratio::whole).toArray();
    var left = total - IntStream.of(points).sum();
    var sign = Integer.signum(left);
    IntStream.range(0, points.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> shares.get(i).rest().times(-sign, 1)))
        .limit(Math.abs(left))
        .forEach(i -> points[i] += sign);
    return points;
  }
}
