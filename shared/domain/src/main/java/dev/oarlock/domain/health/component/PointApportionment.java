package dev.oarlock.domain.health.component;

import dev.oarlock.domain.account.money.LargestRemainder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// Rounds exact shares of a score to whole points that sum to a given total.
public final class PointApportionment {
  private PointApportionment() {}

  /// `total` is the sum of the shares or that sum rounded, less than one point away from it.
  public static int[] apportion(int total, List<ExactFraction> shares) {
    var wholeParts = shares.stream().mapToLong(ExactFraction::wholePart).toArray();
    var points =
        LargestRemainder.apportion(
            total, wholeParts, Comparator.comparing(i -> shares.get(i).remainder()));
    return LongStream.of(points).mapToInt(Math::toIntExact).toArray();
  }
}
