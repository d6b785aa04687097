package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.account.identity.Csm;
import java.time.LocalDate;
import java.util.Optional;

/// What became of the question why something was lost.
public sealed interface LossOutcome {
  /// It was answered with a code of the picklist.
  record Answered(String reason, boolean avoidable, Csm by) implements LossOutcome {}

  /// What was told of the loss was taken back, so that nothing is to be answered; `by` is what was
  /// signed since, of a customer who left.
  record Withdrawn(Optional<SuccessorContract> by) implements LossOutcome {
    public Withdrawn() {
      this(Optional.empty());
    }
  }

  /// Under which number who had left signed again, and from which day on that holds.
  record SuccessorContract(String contract, LocalDate from) {}
}
