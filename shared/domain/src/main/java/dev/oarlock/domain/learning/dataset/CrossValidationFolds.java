package dev.oarlock.domain.learning.dataset;

import java.util.stream.IntStream;

/// Parts a table is cut into so that each is judged by a model that never saw it. An account is in
/// one part with all its rows, always the same one.
public record CrossValidationFolds(int count) {
  /// As many as most people take.
  public static final CrossValidationFolds FIVE = new CrossValidationFolds(5);

  public CrossValidationFolds {
    if (count < 2) {
      throw new IllegalArgumentException("fewer than 2 folds: " + count);
    }
  }

  public boolean contains(int fold, Observation observation) {
    var hash = StableHash.empty().with("fold").with(observation.account()).value();
    return Math.floorMod(hash, count) == fold;
  }

  public IntStream indices() {
    return IntStream.range(0, count);
  }
}
