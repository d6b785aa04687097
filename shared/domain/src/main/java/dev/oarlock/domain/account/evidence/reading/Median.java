package dev.oarlock.domain.account.evidence.reading;

import java.util.Collection;

/// The median; for an even count, the mean of the two middle numbers.
public final class Median {
  private Median() {}

  public static double of(Collection<Double> numbers) {
    var sorted = numbers.stream().sorted().toList();
    var upper = sorted.get(sorted.size() / 2);
    return sorted.size() % 2 == 1 ? upper : (sorted.get(sorted.size() / 2 - 1) + upper) / 2;
  }
}
