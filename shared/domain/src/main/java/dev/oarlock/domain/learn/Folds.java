package dev.oarlock.domain.learn;

import java.util.stream.IntStream;

/// Parts a table is cut into so that each is judged by a model that never saw it. An account is in
/// one part with all its rows, always the same one.
public record Folds(int count) {
  /// As many as most people take.
  public static final Folds USUAL = new Folds(5);

  public Folds {
    if (count < 2) {
      throw new IllegalArgumentException("fewer than 2 folds: " + count);
    }
  }

  boolean holds(int fold, Case one) {
    var lot = Fingerprint.none().with("fold").with(one.id()).value();
    return Math.floorMod(lot, count) == fold;
  }

  IntStream each() {
    return IntStream.range(0, count);
  }
}
