package dev.oarlock.score;

import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.SignalBatch;
import java.util.Optional;

/// A batch and how it is to be folded into its account; `part` is the part of the account that it
/// came to, where it did not come to the account itself.
record ScoringTask(SignalBatch batch, Folding folding, Optional<AccountId> part) {
  enum Folding {
    INCREMENTAL,
    /// From all logs that belong to the account, as where a signal was taken back.
    ANEW,
    /// The same where accounts became one or were split, which alerts nobody.
    ANEW_AND_QUIET
  }

  static ScoringTask of(SignalBatch batch) {
    return new ScoringTask(batch, Folding.INCREMENTAL, Optional.empty());
  }

  static ScoringTask ofPart(SignalBatch batch, AccountId part) {
    return new ScoringTask(batch, Folding.INCREMENTAL, Optional.of(part));
  }

  /// Of a part of a part.
  static ScoringTask ofFar(SignalBatch batch) {
    return new ScoringTask(batch, Folding.ANEW, Optional.empty());
  }

  static ScoringTask refolded(SignalBatch batch) {
    return new ScoringTask(batch, Folding.ANEW_AND_QUIET, Optional.empty());
  }

  ScoringTask with(SignalBatch latest) {
    return new ScoringTask(latest, folding, part);
  }

  AccountId account() {
    return batch.account();
  }

  /// A part may have been split off since the batch was read.
  Folding folding(Facts before) {
    return folding == Folding.INCREMENTAL && batch.takesBack(before)
        ? Folding.ANEW
        : splitOff(before);
  }

  private Folding splitOff(Facts before) {
    return part.isPresent() && !AccountMerges.of(before).members().contains(part.get())
        ? Folding.ANEW_AND_QUIET
        : folding;
  }
}
