package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.erasure.ErasedAccount;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.facts.AccountMerges.MergeMark;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// The name index of all accounts: one partition, written at registration, read whole.
public final class AccountDirectory {
  /// Two who describe one account at once are rare.
  private static final int ATTEMPTS = 8;

  /// Changes are written some time after the moment that their key says, by clocks that differ.
  private static final Duration LATENESS = Duration.ofMinutes(1);

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;
  private final UnreadableItems unreadable;

  public AccountDirectory(
      DynamoDbClient dynamo, String table, Clock clock, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
    this.unreadable = unreadable;
  }

  public AccountDirectory(DynamoDbClient dynamo, String table, Clock clock) {
    this(dynamo, table, clock, UnreadableItems.untold());
  }

  /// On a laptop, where the clock is the machine's.
  public AccountDirectory(DynamoDbClient dynamo, String table) {
    this(dynamo, table, Clock.systemUTC());
  }

  public static AccountDirectory of(AppContext appContext) {
    return new AccountDirectory(
        appContext.dynamo(),
        appContext.setting("TABLE_NAME"),
        appContext.clock(),
        UnreadableItems.logged(appContext));
  }

  /// Every account that is one of its own, by id.
  public List<DirectoryEntry> all() {
    return withMerged().stream().filter(entry -> entry.into().isEmpty()).toList();
  }

  /// Every account that was ever registered, also those that are parts of others by now.
  public List<DirectoryEntry> withMerged() {
    var all = new ArrayList<DirectoryEntry>();
    eachPage(all::addAll);
    return all;
  }

  /// The same by pages of some thousand, in the order of their ids, for who need not hold them all.
  public void eachPage(Consumer<List<DirectoryEntry>> page) {
    eachPage(
        query ->
            query
                .keyConditionExpression("pk = :directory")
                .expressionAttributeValues(Map.of(":directory", fromS(DirectoryItem.DIRECTORY))),
        items -> page.accept(entries(items)));
  }

  /// How long changes can be asked for; who has read before that must read all.
  public static Duration changesKept() {
    return DirectoryItem.CHANGES_KEPT.minusDays(1);
  }

  /// Which accounts are gone, erased or taken back with their import, and what was written of those
  /// that are there, some of them anew.
  public record DirectoryChanges(List<DirectoryEntry> entries, List<ErasedAccount> erased) {
    public DirectoryChanges {
      entries = List.copyOf(entries);
      erased = List.copyOf(erased);
    }
  }

  /// What changed since a moment, and perhaps some from just before, oldest first: one read unit
  /// where nothing did.
  public DirectoryChanges changesSince(Instant moment) {
    var from = DirectoryItem.moment(moment.minus(LATENESS));
    var items =
        items(query ->
            query
                .consistentRead(true)
                .keyConditionExpression("pk = :changes AND sk > :from")
                .expressionAttributeValues(
                    Map.of(":changes", fromS(DirectoryItem.CHANGES), ":from", fromS(from))));
    var erased = new ArrayList<ErasedAccount>();
    var written = new ArrayList<DirectoryEntry>();
    for (var item : items) {
      var gone = ErasedAccount.read(item);
      gone.ifPresent(account -> written.removeIf(entry -> account.is(entry.id())));
      gone.ifPresentOrElse(erased::add, () -> written.addAll(entries(List.of(item))));
    }
    return new DirectoryChanges(written, erased);
  }

  /// Tells those who have an account in memory that it is gone.
  public void tell(ErasedAccount erased) {
    var item = DirectoryItem.erased(erased, clock.instant());
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private List<DirectoryEntry> entries(List<Map<String, AttributeValue>> items) {
    return items.stream()
        .flatMap(item -> unreadable.readable(item, DirectoryItem::entry).stream())
        .toList();
  }

  private List<Map<String, AttributeValue>> items(Consumer<QueryRequest.Builder> question) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    eachPage(question, items::addAll);
    return items;
  }

  /// Page by page without the SDK's paginator: this is in the way of the first answer after a cold
  /// start, and the paginator is classes to load.
  private void eachPage(
      Consumer<QueryRequest.Builder> question, Consumer<List<Map<String, AttributeValue>>> items) {
    var after = Map.<String, AttributeValue>of();
    do {
      var request = QueryRequest.builder().tableName(table);
      question.accept(request);
      var page = dynamo.query(request.exclusiveStartKey(after.isEmpty() ? null : after).build());
      items.accept(page.items());
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty());
  }

  /// Enters what was said of an account. Each field has the latest that was said of it, in whatever
  /// order that comes and however often; two who write one entry at once both come through.
  public void enter(AccountId account, Instant at, ProfileSignal said) {
    enter(account, before -> before.with(at, said));
  }

  /// Enters more of an account, read anew as often as somebody else writes its entry meanwhile.
  public void enter(AccountId account, UnaryOperator<DirectoryEntry> more) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var before = entry(account);
      var after = more.apply(before);
      if (after.equals(before) || isWritten(after, Optional.empty())) {
        return;
      }
    }
    throw new IllegalStateException("concurrent writes of a directory entry: " + account);
  }

  /// Enters what was told of a merge, if the account that it was merged into is still as it was
  /// read; false if either was written meanwhile.
  public boolean isEntered(DirectoryEntry merged, DirectoryEntry into, MergeMark told) {
    var after = merged.with(into.id(), told);
    return after.equals(merged) || isWritten(after, Optional.of(into));
  }

  /// The accounts whose entries cannot be read.
  public List<AccountId> damaged() {
    var damaged = new ArrayList<AccountId>();
    new AccountDirectory(dynamo, table, clock, item -> damaged.add(new AccountId(item.sk())))
        .withMerged();
    return damaged;
  }

  /// Makes an entry that cannot be read anew from what its account's log has of it.
  public void mend(AccountId account, Stream<LoggedSignal> log) {
    var entry = DirectoryEntry.of(account, log).nextVersion();
    dynamo.transactWriteItems(write ->
        write.transactItems(
            put(DirectoryItem.of(entry)), put(DirectoryItem.change(entry, clock.instant()))));
  }

  /// Makes an entry anew from what is left of its account's log.
  public void remake(AccountId account, List<LogEntry> log) {
    enter(
        account,
        before -> {
          var after =
              DirectoryEntry.of(account, log.stream().map(LogEntry::signal))
                  .withIds(log.stream().flatMap(it -> it.identities().stream()).toList());
          return after.withVersion(before.version());
        });
  }

  /// Takes away the entry of an account of which nothing is left, and tells those who have it in
  /// memory.
  public void remove(AccountId account, ErasedAccount mark) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(DirectoryItem.key(account)));
    tell(mark);
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  /// Whether there is an account of that id, whatever is known of it.
  public boolean isRegistered(AccountId account) {
    var key = DirectoryItem.key(account);
    return dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).hasItem();
  }

  /// The entry as it is now.
  public DirectoryEntry entry(AccountId account) {
    var item =
        dynamo
            .getItem(
                get -> get.tableName(table).key(DirectoryItem.key(account)).consistentRead(true))
            .item();
    return item.isEmpty() ? DirectoryEntry.unnamed(account) : DirectoryItem.entry(item);
  }

  /// The entry and the note that it changed, both or none; false if somebody else wrote it
  /// meanwhile.
  private boolean isWritten(DirectoryEntry entry, Optional<DirectoryEntry> unchanged) {
    var written = entry.nextVersion();
    var change = DirectoryItem.change(written, clock.instant());
    var items = new ArrayList<TransactWriteItem>();
    items.add(TransactWriteItem.builder().put(put(written, entry.version())).build());
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
        .conditionExpression(versionIs(before))
        .expressionAttributeValues(version(before))
        .build();
  }

  private ConditionCheck check(DirectoryEntry entry) {
    return ConditionCheck.builder()
        .tableName(table)
        .key(DirectoryItem.key(entry.id()))
        .conditionExpression(versionIs(entry.version()))
        .expressionAttributeValues(version(entry.version()))
        .build();
  }

  private static String versionIs(long version) {
    return version == 0 ? "attribute_not_exists(version)" : "version = :before";
  }

  private static @Nullable Map<String, AttributeValue> version(long version) {
    return version == 0 ? null : Map.of(":before", fromN(Long.toString(version)));
  }
}
