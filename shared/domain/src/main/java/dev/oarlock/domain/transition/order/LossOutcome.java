package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.identity.Csm;

/// What became of the question why something was lost.
public sealed interface LossOutcome {
  /// It was answered with a code of the picklist.
  record Answered(String reason, boolean avoidable, Csm by) implements LossOutcome {}

  /// What was told of the loss was taken back, so that nothing is to be answered.
  record Withdrawn() implements LossOutcome {}
}
