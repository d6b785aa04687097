package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.erasure.ErasedAccount;
import dev.oarlock.aws.store.log.DirectoryItem.DirectoryKeys;
import dev.oarlock.aws.store.naming.DescriptiveWords;
import dev.oarlock.aws.store.naming.NamePosting;
import dev.oarlock.aws.store.naming.NamePostings;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.facts.AccountMerges.MergeMark;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// What all accounts are called and described by: an entry each, found by the keys of its names,
/// and read in pages by who needs them all.
public final class AccountDirectory {
  /// Two who describe one account at once are rare.
  private static final int ATTEMPTS = 8;

  /// As many keys as the table takes in one request.
  private static final int SOME = 100;

  /// Changes are written some time after the moment that their key says, by clocks that differ.
  private static final Duration LATENESS = Duration.ofMinutes(1);

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;
  private final UnreadableItems unreadable;
  private final NamePostings postings;
  private final DescriptiveWords words;

  public AccountDirectory(
      DynamoDbClient dynamo, String table, Clock clock, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
    this.unreadable = unreadable;
    this.postings = new NamePostings(dynamo, table);
    this.words = new DescriptiveWords(dynamo, table);
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
    eachPage(AccountDirectory::all, items -> page.accept(entries(items)));
  }

  private static QueryRequest.Builder all(QueryRequest.Builder query) {
    return query
        .keyConditionExpression("pk = :directory")
        .expressionAttributeValues(Map.of(":directory", fromS(DirectoryItem.DIRECTORY)));
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

  /// The latest of the same, as many as need be, each account once.
  public List<DirectoryEntry> latestChanges(Instant moment, int most) {
    var values =
        Map.of(
            ":changes", fromS(DirectoryItem.CHANGES), ":from", fromS(DirectoryItem.moment(moment)));
    var query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .scanIndexForward(false)
            .limit(most)
            .keyConditionExpression("pk = :changes AND sk > :from")
            .expressionAttributeValues(values);
    var latest = new LinkedHashMap<AccountId, DirectoryEntry>();
    var written =
        dynamo.query(query.build()).items().stream()
            .filter(item -> ErasedAccount.read(item).isEmpty())
            .toList();
    entries(written).forEach(entry -> latest.putIfAbsent(entry.id(), entry));
    return List.copyOf(latest.values());
  }

  /// Tells those who have an account in memory that it is gone.
  public void tell(ErasedAccount erased) {
    var item = DirectoryItem.erased(erased, clock.instant());
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private List<DirectoryEntry> entries(List<Map<String, AttributeValue>> items) {
    return items.stream()
        .filter(item -> !DirectoryItem.isRelative(item))
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
      if (after.equals(before) || isWritten(before, after, Optional.empty())) {
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
    putKeys(entry, DirectoryKeys.of(entry));
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
    var entry = entry(account);
    dynamo.deleteItem(delete -> delete.tableName(table).key(DirectoryItem.key(account)));
    postings.delete(DirectoryKeys.of(entry), entry.version());
    tell(mark);
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
  }

  /// Makes the entries from before there were keys for names found by them; how many there were.
  public int index() {
    var indexed = new int[1];
    eachPage(page -> {
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

  /// The entries of some accounts, as they are now; in whatever order, without those there are not.
  public List<DirectoryEntry> entries(Collection<AccountId> accounts) {
    var ids = accounts.stream().distinct().toList();
    var entries = new ArrayList<DirectoryEntry>();
    for (var from = 0; from < ids.size(); from += SOME) {
      var keys = ids.subList(from, Math.min(from + SOME, ids.size()));
      entries.addAll(entries(items(keys)));
    }
    return entries;
  }

  private List<Map<String, AttributeValue>> items(List<AccountId> accounts) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    var left =
        Map.of(
            table,
            KeysAndAttributes.builder()
                .keys(accounts.stream().map(DirectoryItem::key).toList())
                .consistentRead(true)
                .build());
    while (!left.isEmpty()) {
      var asked = left;
      var got = dynamo.batchGetItem(get -> get.requestItems(asked));
      items.addAll(got.responses().getOrDefault(table, List.of()));
      left = got.unprocessedKeys();
    }
    return items;
  }

  /// An account's entry, if it has one, and who belongs to it or was merged into it.
  public record AccountFamily(Optional<DirectoryEntry> entry, List<AccountId> relatives) {
    public AccountFamily {
      relatives = List.copyOf(relatives);
    }
  }

  /// One query, unless the family is large.
  public AccountFamily family(AccountId account) {
    var items =
        items(query ->
            query
                .consistentRead(true)
                .keyConditionExpression("pk = :directory AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(DirectoryItem.range(account)));
    var relatives =
        items.stream().filter(DirectoryItem::isRelative).map(DirectoryItem::relative).toList();
    var entry = entries(items).stream().filter(it -> it.id().equals(account)).findFirst();
    return new AccountFamily(
        entry.or(() -> entries(List.of(account)).stream().findFirst()), relatives);
  }

  /// The first few accounts by id, for examples.
  public List<DirectoryEntry> first(int most) {
    var query = all(QueryRequest.builder().tableName(table)).limit(most).build();
    return entries(dynamo.query(query).items()).stream()
        .filter(entry -> entry.into().isEmpty())
        .toList();
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
