package dev.oarlock.domain.account.signal;

/// Something that was reported about an account, by what it is about; the simple name of the record
/// is its detail-type on the bus.
public sealed interface Signal
    permits BusinessSignal, ProductSignal, RelationshipSignal, JudgmentSignal, SystemSignal {

  /// The detail-type that carries it on the bus.
  default String type() {
    return getClass().getSimpleName();
  }
}
