package dev.oarlock.aws.store.directory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.oarlock.aws.store.erasure.ErasedAccount;
import dev.oarlock.aws.store.naming.NamePostings;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Takes away the entry of an account of which nothing is left, and tells those who have it in
/// memory. The keys go first, for the entry says which they are; those of an entry that was never
/// written, for its writer died before, `told` says. Before that the entry says that it has none,
/// so that whoever enters the account again in the meantime makes them anew, and keeps it.
record DirectoryRemoval(AccountDirectory directory, DynamoDbClient dynamo, String table) {
  /// Two who describe one account at once are rare.
  private static final int ATTEMPTS = 8;

  /// `told` is what the account's log had, `mark` the note that it is gone.
  void remove(AccountId account, List<LoggedSignal> told, ErasedAccount mark) {
    var entry = withoutKeys(account);
    var keys = new HashSet<>(DirectoryKeys.of(entry));
    keys.addAll(DirectoryKeys.of(DirectoryEntry.of(account, told.stream())));
    new NamePostings(dynamo, table).delete(keys, Math.max(1, entry.version()));
    if (isDeleted(entry)) {
      directory.changes().tell(mark);
    }
  }

  /// The entry once nobody relies on its keys any more.
  private DirectoryEntry withoutKeys(AccountId account) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var entry = directory.entry(account);
      if (entry.version() == 0 || isHidden(entry)) {
        return entry.withVersion(entry.version() == 0 ? 0 : entry.version() + 1);
      }
    }
    throw new IllegalStateException("concurrent writes of a directory entry: " + account);
  }

  private boolean isHidden(DirectoryEntry entry) {
    var versions =
        Map.of(
            ":before", fromN(Long.toString(entry.version())),
            ":after", fromN(Long.toString(entry.version() + 1)));
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(DirectoryItem.key(entry.id()))
              .updateExpression("SET version = :after REMOVE " + DirectoryItem.INDEXED)
              .conditionExpression(EntryVersion.is(entry.version()))
              .expressionAttributeValues(versions));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// False if somebody entered the account again.
  private boolean isDeleted(DirectoryEntry entry) {
    try {
      dynamo.deleteItem(delete ->
          delete
              .tableName(table)
              .key(DirectoryItem.key(entry.id()))
              .conditionExpression(EntryVersion.is(entry.version()))
              .expressionAttributeValues(EntryVersion.values(entry.version())));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
