package dev.oarlock.ingest.admission;

import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.util.List;

/// What became of a message.
public sealed interface IntakeResult {

  /// Whether all of it is where it is to be for good: what waited need not wait any more.
  default boolean isSettled() {
    return switch (this) {
      case Accepted _, Duplicate _, Erased _, Ignored _ -> true;
      case Translated(var signals) -> signals.stream().allMatch(IntakeResult::isSettled);
      case Unread _, AwaitingAccount _, Rejected _ -> false;
    };
  }

  /// It is in the log now, without the fields that no signal of its type has.
  record Accepted(LoggedSignal signal, String event, List<String> unknownFields)
      implements IntakeResult {}

  /// The log had it already.
  record Duplicate(LoggedSignal signal) implements IntakeResult {}

  /// It is about an account that was erased: nothing of it is kept.
  record Erased() implements IntakeResult {}

  /// It is of an id of which ops said that it is nobody's, or that was taken from its account
  /// since, or of nobody known where a mapping reads events of known accounts only: nothing of it
  /// is kept.
  record Ignored() implements IntakeResult {}

  /// It was in another system's words, and this became of the signals that it comes to.
  record Translated(List<IntakeResult> signals) implements IntakeResult {}

  /// It is of a system whose words we know, and nothing reads events of its type.
  record Unread() implements IntakeResult {}

  /// It is in quarantine until somebody registers the account.
  record AwaitingAccount(RawMessage message, AccountReference account) implements IntakeResult {}

  /// It is in quarantine until its cause is mended.
  record Rejected(RawMessage message, Rejection rejection) implements IntakeResult {}
}
