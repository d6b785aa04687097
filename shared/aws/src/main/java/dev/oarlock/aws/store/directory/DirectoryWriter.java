package dev.oarlock.aws.store.directory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;

import dev.oarlock.aws.store.erasure.ErasedAccount;
import dev.oarlock.aws.store.naming.DescriptiveWords;
import dev.oarlock.aws.store.naming.NamePosting;
import dev.oarlock.aws.store.naming.NamePostings;
import dev.oarlock.domain.account.facts.AccountMerges.MergeMark;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Enters what is said of accounts: the entry, the keys of its names and the note that it changed.
public final class DirectoryWriter {
  /// Two who describe one account at once are rare.
  private static final int ATTEMPTS = 8;

  private final AccountDirectory directory;
  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;
  private final NamePostings postings;
  private final DescriptiveWords words;

  DirectoryWriter(AccountDirectory directory, DynamoDbClient dynamo, String table, Clock clock) {
    this.directory = directory;
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
    this.postings = new NamePostings(dynamo, table);
    this.words = new DescriptiveWords(dynamo, table);
  }

  /// Enters what was said of an account. Each field has the latest that was said of it, in whatever
  /// order that comes and however often; two who write one entry at once both come through.
  public void enter(AccountId account, Instant at, ProfileSignal said) {
    enter(account, before -> before.with(at, said));
  }

  /// Enters more of an account, read anew as often as somebody else writes its entry meanwhile.
  public void enter(AccountId account, UnaryOperator<DirectoryEntry> more) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var before = directory.entry(account);
      var after = more.apply(before);
      var isKnown = after.equals(before) && (before.indexed() || before.version() == 0);
      if (isKnown || isWritten(before, after, Optional.empty())) {
        return;
      }
    }
    throw new IllegalStateException("concurrent writes of a directory entry: " + account);
  }

  /// Enters what was told of a merge, if the account that it was merged into is still as it was
  /// read; false if either was written meanwhile.
  public boolean isEntered(DirectoryEntry merged, DirectoryEntry into, MergeMark told) {
    var after = merged.with(into.id(), told);
    return after.equals(merged) || isWritten(merged, after, Optional.of(into));
  }

  /// Makes an entry that cannot be read anew from what its account's log has of it.
  public void mend(AccountId account, Stream<LoggedSignal> log) {
    var entry = DirectoryEntry.of(account, log).nextVersion();
    putKeys(entry, DirectoryKeys.of(entry));
    dynamo.transactWriteItems(write ->
        write.transactItems(
            put(DirectoryItem.of(entry)), put(DirectoryItem.change(entry, clock.instant()))));
  }

  /// Makes an entry anew from what is left of its account's log, and the ids named there.
  public void remake(AccountId account, List<LoggedSignal> log, List<ExternalId> ids) {
    var left = DirectoryEntry.of(account, log.stream()).withIds(ids);
    enter(account, before -> left.withVersion(before.version()));
  }

  /// Takes away the entry of an account of which nothing is left.
  public void remove(AccountId account, List<LoggedSignal> told, ErasedAccount mark) {
    new DirectoryRemoval(directory, dynamo, table).remove(account, told, mark);
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  /// Makes the entries from before there were keys for names found by them; how many there were.
  public int index() {
    var indexed = new int[1];
    directory.eachPage(page -> {
      var old = page.stream().filter(entry -> !entry.indexed()).toList();
      old.forEach(this::index);
      indexed[0] += old.size();
    });
    return indexed[0];
  }

  /// The same for one of them.
  public void index(DirectoryEntry entry) {
    putKeys(entry, DirectoryKeys.of(entry));
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(DirectoryItem.key(entry.id()))
            .updateExpression("SET " + DirectoryItem.INDEXED + " = :yes")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeValues(Map.of(":yes", fromBool(true))));
  }

  private void putKeys(DirectoryEntry entry, Set<NamePosting> keys) {
    postings.put(keys, entry.version());
    words.note(entry.named(List.of()).traits(), clock.instant());
  }

  /// The entry and the note that it changed, both or none; false if somebody else wrote it
  /// meanwhile.
  private boolean isWritten(
      DirectoryEntry before, DirectoryEntry entry, Optional<DirectoryEntry> unchanged) {
    var written = entry.nextVersion();
    var keys = DirectoryKeys.between(before, written);
    putKeys(written, keys.come());
    if (!isTransacted(written, entry.version(), unchanged)) {
      return false;
    }
    postings.delete(keys.gone(), written.version());
    return true;
  }

  private boolean isTransacted(
      DirectoryEntry written, long version, Optional<DirectoryEntry> unchanged) {
    var change = DirectoryItem.change(written, clock.instant());
    var items = new ArrayList<TransactWriteItem>();
    items.add(TransactWriteItem.builder().put(put(written, version)).build());
    items.add(put(change));
    unchanged.ifPresent(
        other -> items.add(TransactWriteItem.builder().conditionCheck(check(other)).build()));
    try {
      dynamo.transactWriteItems(write -> write.transactItems(items));
      return true;
    } catch (TransactionCanceledException _) {
      return false;
    }
  }

  private Put put(DirectoryEntry entry, long before) {
    return Put.builder()
        .tableName(table)
        .item(DirectoryItem.of(entry))
        .conditionExpression(EntryVersion.is(before))
        .expressionAttributeValues(EntryVersion.values(before))
        .build();
  }

  private ConditionCheck check(DirectoryEntry entry) {
    return ConditionCheck.builder()
        .tableName(table)
        .key(DirectoryItem.key(entry.id()))
        .conditionExpression(EntryVersion.is(entry.version()))
        .expressionAttributeValues(EntryVersion.values(entry.version()))
        .build();
  }
}
