package dev.oarlock.domain.call;

/// Which call counts, or why none does yet.
public sealed interface Outcome {
  /// Nobody but the model has said anything.
  record ModelAlone(Figure figure) implements Outcome {}

  /// Both are in one band; the CSM's counts, because it says what would be lost.
  record Agreed(Figure figure) implements Outcome {}

  /// They were apart, and a lead decided.
  record Decided(Figure figure, Decision decision) implements Outcome {}

  /// They are apart, and a lead chose to wait and see while there is time.
  record Monitored(Decision decision) implements Outcome {}

  /// They are apart, and a decision is wanted.
  record Open() implements Outcome {}

  /// They are apart, and the renewal is too far off to ask for a decision.
  record Early() implements Outcome {}
}
