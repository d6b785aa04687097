package dev.oarlock.aws.store.directory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TableBatches;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// What all accounts are called and described by: an entry each, found by the keys of its names,
/// and read in pages by who needs them all.
public final class AccountDirectory {
  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;
  private final DirectoryPages pages;

  public AccountDirectory(
      DynamoDbClient dynamo, String table, Clock clock, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
    this.pages = new DirectoryPages(dynamo, table, unreadable);
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

  public DirectoryWriter writer() {
    return new DirectoryWriter(this, dynamo, table, clock);
  }

  public DirectoryChangeLog changes() {
    return new DirectoryChangeLog(pages, clock);
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
    pages.each(AccountDirectory::all, items -> page.accept(pages.entries(items)));
  }

  private static QueryRequest.Builder all(QueryRequest.Builder query) {
    return query
        .keyConditionExpression("pk = :directory")
        .expressionAttributeValues(Map.of(":directory", fromS(DirectoryItem.DIRECTORY)));
  }

  /// The accounts whose entries cannot be read.
  public List<AccountId> damaged() {
    var damaged = new ArrayList<AccountId>();
    new AccountDirectory(dynamo, table, clock, item -> damaged.add(new AccountId(item.sk())))
        .withMerged();
    return damaged;
  }

  /// The entries of some accounts, as they are now; in whatever order, without those there are not.
  public List<DirectoryEntry> entries(Collection<AccountId> accounts) {
    var keys = accounts.stream().distinct().map(DirectoryItem::key).toList();
    var asked = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    var items = new ArrayList<Map<String, AttributeValue>>();
    new TableBatches(dynamo, table).read(asked, items::add);
    return pages.entries(items);
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
        pages.items(query ->
            query
                .consistentRead(true)
                .keyConditionExpression("pk = :directory AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(DirectoryItem.range(account)));
    var relatives =
        items.stream().filter(DirectoryItem::isRelative).map(DirectoryItem::relative).toList();
    var entry = pages.entries(items).stream().filter(it -> it.id().equals(account)).findFirst();
    return new AccountFamily(
        entry.or(() -> entries(List.of(account)).stream().findFirst()), relatives);
  }

  /// The first few accounts by id, for examples.
  public List<DirectoryEntry> first(int most) {
    var query = all(QueryRequest.builder().tableName(table)).limit(most).build();
    return pages.entries(dynamo.query(query).items()).stream()
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
}
