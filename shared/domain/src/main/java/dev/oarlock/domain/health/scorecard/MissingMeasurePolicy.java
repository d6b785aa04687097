package dev.oarlock.domain.health.scorecard;

/// What becomes of a measure that reads nothing.
public sealed interface MissingMeasurePolicy {
  /// It drops out, and the others carry its weight.
  record DropsOut() implements MissingMeasurePolicy {}

  /// It counts as a score, 0 to 100; what is assumed adds nothing to coverage.
  record CountsAs(int score) implements MissingMeasurePolicy {
    public CountsAs {
      if (score < 0 || score > 100) {
        throw new IllegalArgumentException("score outside 0..100: " + score);
      }
    }
  }
}
