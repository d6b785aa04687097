package dev.oarlock.domain.account.evidence.reading;

import java.util.Arrays;
import java.util.Collection;

/// The median; for an even count, the mean of the two middle numbers.
public final class Median {
  private Median() {}

  public static double of(Collection<Double> numbers) {
    return of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /// Of one number at least, which are left as they are.
  public static double of(double... numbers) {
    var sorted = numbers.clone();
    Arrays.sort(sorted);
    var upper = sorted[sorted.length / 2];
    return sorted.length % 2 == 1 ? upper : (sorted[sorted.length / 2 - 1] + upper) / 2;
  }
}
