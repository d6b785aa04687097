package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.signal.policy.SignalType;
import java.util.List;
import java.util.Optional;

/// Something that was reported about an account, by what it is about; the simple name of the record
/// is its detail-type on the bus. What holds for all of a type is its row in [SignalType].
public sealed interface Signal
    permits IdentitySignal,
        BusinessSignal,
        BillingSignal,
        ProductSignal,
        RelationshipSignal,
        JudgmentSignal,
        HandlingSignal,
        SystemSignal {

  SignalType type();

  /// Its parts, in the order of the record.
  List<Object> components();

  /// What it is about, where one signal counts for each subject: of two about the same, one.
  default Optional<Object> subject() {
    return Optional.empty();
  }

  /// Signals of one type that must not push each other out are of different groups: how many of
  /// them an account's state keeps is counted for each.
  default Object retentionGroup() {
    return type();
  }

  /// The same as an account's state keeps it, where that is not the whole.
  default Signal minimized() {
    return this;
  }
}
