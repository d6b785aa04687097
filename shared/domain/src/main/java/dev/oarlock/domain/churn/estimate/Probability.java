package dev.oarlock.domain.churn.estimate;

/// A probability, 0 to 1.
public record Probability(double value) implements Comparable<Probability> {
  public Probability {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("probability outside 0..1: " + value);
    }
  }

  @Override
  public int compareTo(Probability other) {
    return Double.compare(value, other.value);
  }
}
