package dev.oarlock.domain.renewal;

/// Which forecast is committed, or why none is yet.
public sealed interface CommitStatus {
  /// Only the model has a forecast.
  record ModelOnly(RenewalEstimate estimate) implements CommitStatus {}

  /// Both are in one category; the CSM's forecast is committed, because it names the amount.
  record Agreed(RenewalEstimate estimate) implements CommitStatus {}

  /// They disagreed, and a lead decided.
  record Decided(RenewalEstimate estimate, RenewalDecision decision) implements CommitStatus {}

  /// They disagree, and a lead chose to monitor while there is time.
  record Monitoring(RenewalDecision decision) implements CommitStatus {}

  /// They disagree, and a decision is needed.
  record AwaitingDecision() implements CommitStatus {}

  /// They disagree, and the renewal is too far ahead to ask for a decision.
  record TooEarly() implements CommitStatus {}
}
