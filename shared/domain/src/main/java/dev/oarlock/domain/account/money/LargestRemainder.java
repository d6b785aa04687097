package dev.oarlock.domain.account.money;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Rounds exact shares to whole units that sum to a given total by the largest remainder method:
/// each share keeps its whole part, and the units that are missing or too many go to the largest
/// remainders, the first of equals first.
public final class LargestRemainder {
  private LargestRemainder() {}

  /// The whole units of each share.
  ///
  /// @param total the sum of the shares, or that sum rounded
  /// @param wholeParts the whole part of each share
  /// @param byRemainder orders shares, given by their index, by what is left beyond the whole part
  public static long[] apportion(long total, long[] wholeParts, Comparator<Integer> byRemainder) {
    var units = wholeParts.clone();
    var missing = total - LongStream.of(units).sum();
    var sign = Long.signum(missing);
    IntStream.range(0, units.length)
        .boxed()
        .sorted(sign > 0 ? byRemainder.reversed() : byRemainder)
        .limit(Math.abs(missing))
        .forEach(i -> units[i] += sign);
    return units;
  }
}
