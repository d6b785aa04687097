package dev.oarlock.domain.evidence;

import java.util.Collection;

/// The middle of some numbers; of an even count, the mean of the two in the middle.
final class Median {
  private Median() {}

  static double of(Collection<Double> numbers) {
    var sorted = numbers.stream().sorted().toList();
    var upper = sorted.get(sorted.size() / 2);
    return sorted.size() % 2 == 1 ? upper : (sorted.get(sorted.size() / 2 - 1) + upper) / 2;
  }
}
