package dev.oarlock.aws.store.unlink;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.identity.IdentityAnswers;
import dev.oarlock.aws.store.log.IdentityGrant;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which ids were taken from which accounts, the last time of each id: beside what was answered to
/// the question whose it is.
public record UnlinkNotes(TablePartition partition) {
  private static final String UNLINKED = "UNLINKED#";

  public static UnlinkNotes of(AppContext appContext) {
    return new UnlinkNotes(
        new TablePartition(
            appContext.dynamo(), appContext.setting("TABLE_NAME"), IdentityAnswers.PARTITION));
  }

  public Optional<UnlinkNote> find(ExternalId identity) {
    return partition.find(UNLINKED + AccountRefKey.of(identity)).map(UnlinkNote::of);
  }

  /// The note that an item is, if it is one.
  public static Optional<UnlinkNote> read(Map<String, AttributeValue> item) {
    return ItemAttributes.text(item, "sk").startsWith(UNLINKED)
        ? Optional.of(UnlinkNote.of(item))
        : Optional.empty();
  }

  public void put(UnlinkNote note) {
    partition.put(UNLINKED + AccountRefKey.of(note.identity()), note.attributes());
  }

  /// What a signal says of an account's ids without those that were taken from it since: who tells
  /// the same again, or late, does not link them again. What is told of a later time does.
  public Signal without(Signal signal, AccountId account, Instant at) {
    var given =
        switch (signal) {
          case AccountRegistered said -> said.identities();
          case IdentityLinked linked -> linked.identities();
          default -> List.<ExternalId>of();
        };
    var taken = given.stream().filter(it -> isTaken(it, account, at)).collect(Collectors.toSet());
    return taken.isEmpty() ? signal : IdentityGrant.without(signal, taken);
  }

  private boolean isTaken(ExternalId identity, AccountId account, Instant at) {
    return find(identity)
        .filter(note -> note.from().equals(account) && !at.isAfter(note.at()))
        .isPresent();
  }
}
