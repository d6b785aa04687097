package dev.oarlock.domain.health.scorecard;

/// What happens to a measure without data.
public sealed interface MissingMeasurePolicy {
  /// It drops out, and the others carry its weight.
  record DropsOut() implements MissingMeasurePolicy {}

  /// A score from 0 to 100 is assumed; it adds nothing to coverage.
  record CountsAs(int score) implements MissingMeasurePolicy {
    public CountsAs {
      if (score < 0 || score > 100) {
        throw new IllegalArgumentException("score outside 0..100: " + score);
      }
    }
  }
}
