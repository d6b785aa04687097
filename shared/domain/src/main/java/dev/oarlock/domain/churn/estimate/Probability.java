package dev.oarlock.domain.churn.estimate;

/// A probability, 0 to 1.
public record Probability(double value) implements Comparable<Probability> {
  public Probability {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("probability outside 0..1: " + value);
    }
  }

  /// Whether it is less in whole percent, as people read both.
  public boolean readsBelow(Probability other) {
    return Math.round(100 * value) < Math.round(100 * other.value);
  }

  @Override
  public int compareTo(Probability other) {
    return Double.compare(value, other.value);
  }
}
