package dev.oarlock.domain.health.component;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Exact shares told in whole points that sum to a given total: each share keeps its whole part,
/// and what is then missing or too much goes to the largest remainders, the first of equals first.
public final class PointApportionment {
  private PointApportionment() {}

  /// `total` is the sum of the shares or that sum rounded, less than one point away from it.
  public static int[] apportion(int total, List<ExactFraction> shares) {
    var points = shares.stream().mapToInt(ExactFraction::wholePart).toArray();
    var remaining = total - IntStream.of(points).sum();
    var sign = Integer.signum(remaining);
    IntStream.range(0, points.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> shares.get(i).remainder().times(-sign, 1)))
        .limit(Math.abs(remaining))
        .forEach(i -> points[i] += sign);
    return points;
  }
}
