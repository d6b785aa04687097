package dev.oarlock.ingest;

import dev.oarlock.aws.log.Quarantined.Message;
import dev.oarlock.aws.log.Quarantined.Refusal;
import dev.oarlock.domain.account.AccountRef;
import dev.oarlock.domain.signal.LoggedSignal;
import java.util.List;

/// What became of a message.
public sealed interface Intake {
  /// It is in the log now, without the fields that no signal of its type has.
  record Accepted(LoggedSignal signal, List<String> unknownFields) implements Intake {}

  /// The log had it already.
  record Duplicate(LoggedSignal signal) implements Intake {}

  /// It is in quarantine until somebody registers the account.
  record Awaits(Message message, AccountRef account) implements Intake {}

  /// It is in quarantine until its cause is mended.
  record Rejected(Message message, Refusal refusal) implements Intake {}
}
