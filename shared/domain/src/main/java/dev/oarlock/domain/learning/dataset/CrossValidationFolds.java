package dev.oarlock.domain.learning.dataset;

import java.util.stream.IntStream;

/// Splits a table into folds, so that each is predicted by a model that was not trained on it. An
/// account is in one fold with all its rows, always the same one.
public record CrossValidationFolds(int count) {
  /// The customary number.
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
