package dev.oarlock.domain.health;

/// What becomes of a measure that reads nothing.
public sealed interface Missing {
  /// It drops out, and the others carry its weight.
  record DropsOut() implements Missing {}

  /// It counts as a score, 0 to 100; what is assumed adds nothing to coverage.
  record CountsAs(int score) implements Missing {
    public CountsAs {
      if (score < 0 || score > 100) {
        throw new IllegalArgumentException("score outside 0..100: " + score);
      }
    }
  }
}
