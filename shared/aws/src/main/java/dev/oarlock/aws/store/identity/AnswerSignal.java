package dev.oarlock.aws.store.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.SignalHeader;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.AccountReference.ByAccountId;
import dev.oarlock.domain.account.identity.AccountReference.ByExternalId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.ExistingCustomer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.IgnoredIdentity;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.NewCustomer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The signal by which an answer reaches the log. The same answer is the same signal, however often
/// it is told.
public record AnswerSignal(SignalHeader header, Signal signal) {
  /// None where the id is ignored.
  public static Optional<AnswerSignal> of(ExternalId identity, IdentityAnswer answer) {
    return switch (answer) {
      case ExistingCustomer(var account, _, var at) ->
          Optional.of(
              new AnswerSignal(
                  header(new ByAccountId(account), identity, at),
                  new IdentityLinked(List.of(identity))));
      case NewCustomer(var name, _, var at) ->
          Optional.of(
              new AnswerSignal(header(new ByExternalId(identity), identity, at), named(name)));
      case IgnoredIdentity _ -> Optional.empty();
    };
  }

  private static SignalHeader header(AccountReference account, ExternalId identity, Instant at) {
    return new SignalHeader(
        account, at, new SignalId(AccountRefKey.noteId("identity", identity)), false);
  }

  private static AccountRegistered named(String name) {
    return new AccountRegistered(
        name,
        List.of(),
        List.of(),
        Segment.UNASSIGNED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// As it goes on the bus.
  public ObjectNode detail() {
    return header.write(SignalJson.write(signal));
  }
}
