package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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

  public AccountDirectory(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /// On a laptop, where the clock is the machine's.
  public AccountDirectory(DynamoDbClient dynamo, String table) {
    this(dynamo, table, Clock.systemUTC());
  }

  public static AccountDirectory of(AppContext appContext) {
    return new AccountDirectory(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// Every account that was ever registered, by id.
  public List<DirectoryEntry> all() {
    return entries(query ->
        query
            .keyConditionExpression("pk = :directory")
            .expressionAttributeValues(Map.of(":directory", fromS(DirectoryItem.DIRECTORY))));
  }

  /// How long changes can be asked for; who has read before that must read all.
  public static Duration changesKept() {
    return DirectoryItem.CHANGES_KEPT.minusDays(1);
  }

  /// The entries that were written since a moment, and perhaps some from just before, oldest first:
  /// one read unit where there are none.
  public List<DirectoryEntry> changesSince(Instant moment) {
    var from = DirectoryItem.moment(moment.minus(LATENESS));
    return entries(query ->
        query
            .consistentRead(true)
            .keyConditionExpression("pk = :changes AND sk > :from")
            .expressionAttributeValues(
                Map.of(":changes", fromS(DirectoryItem.CHANGES), ":from", fromS(from))));
  }

  /// Page by page without the SDK's paginator: this is in the way of the first answer after a cold
  /// start, and the paginator is classes to load.
  private List<DirectoryEntry> entries(Consumer<QueryRequest.Builder> question) {
    var entries = new ArrayList<DirectoryEntry>();
    var after = Map.<String, AttributeValue>of();
    do {
      var request = QueryRequest.builder().tableName(table);
      question.accept(request);
      var page = dynamo.query(request.exclusiveStartKey(after.isEmpty() ? null : after).build());
      page.items().forEach(item -> entries.add(DirectoryItem.entry(item)));
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty());
    return List.copyOf(entries);
  }

  /// Enters what was said of an account. Each field has the latest that was said of it, in whatever
  /// order that comes and however often; two who write one entry at once both come through.
  public void enter(AccountId account, Instant at, ProfileSignal said) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var before = entry(account);
      var after = before.with(at, said);
      if (after.equals(before) || isWritten(after)) {
        return;
      }
    }
    throw new IllegalStateException("concurrent writes of a directory entry: " + account);
  }

  private DirectoryEntry entry(AccountId account) {
    var item =
        dynamo
            .getItem(
                get -> get.tableName(table).key(DirectoryItem.key(account)).consistentRead(true))
            .item();
    return item.isEmpty() ? DirectoryEntry.unnamed(account) : DirectoryItem.entry(item);
  }

  /// The entry and the note that it changed, both or none; false if somebody else wrote it
  /// meanwhile.
  private boolean isWritten(DirectoryEntry entry) {
    var written = entry.nextVersion();
    try {
      dynamo.transactWriteItems(write ->
          write.transactItems(
              TransactWriteItem.builder().put(put(written, entry.version())).build(),
              TransactWriteItem.builder()
                  .put(put ->
                      put.tableName(table).item(DirectoryItem.change(written, clock.instant())))
                  .build()));
      return true;
    } catch (TransactionCanceledException _) {
      return false;
    }
  }

  private Put put(DirectoryEntry entry, long before) {
    var put = Put.builder().tableName(table).item(DirectoryItem.of(entry));
    return before == 0
        ? put.conditionExpression("attribute_not_exists(version)").build()
        : put.conditionExpression("version = :before")
            .expressionAttributeValues(Map.of(":before", fromN(Long.toString(before))))
            .build();
  }
}
