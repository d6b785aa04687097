package dev.oarlock.domain.renewal;

/// Which call counts, or why none does yet.
public sealed interface CommitStatus {
  /// Nobody but the model has said anything.
  record ModelOnly(RenewalEstimate estimate) implements CommitStatus {}

  /// Both are in one band; the CSM's counts, because it says what would be lost.
  record Agreed(RenewalEstimate estimate) implements CommitStatus {}

  /// They were apart, and a lead decided.
  record Decided(RenewalEstimate estimate, RenewalDecision decision) implements CommitStatus {}

  /// They are apart, and a lead chose to wait and see while there is time.
  record Monitoring(RenewalDecision decision) implements CommitStatus {}

  /// They are apart, and a decision is wanted.
  record AwaitingDecision() implements CommitStatus {}

  /// They are apart, and the renewal is too far off to ask for a decision.
  record TooEarly() implements CommitStatus {}
}
