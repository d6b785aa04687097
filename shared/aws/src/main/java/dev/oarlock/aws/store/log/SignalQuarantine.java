package dev.oarlock.aws.store.log;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountReference;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Messages that are not in the log yet, with the reason. Nothing leaves but what is in the log.
public final class SignalQuarantine {
  /// Others who put there what awaits the same account are many only for a moment.
  private static final int ATTEMPTS = 8;

  private final DynamoDbClient dynamo;
  private final String table;
  private final TablePartition partition;
  private final UnreadableItems unreadable;

  public SignalQuarantine(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.partition = new TablePartition(dynamo, table, QuarantineEntry.QUARANTINE);
    this.unreadable = unreadable;
  }

  public SignalQuarantine(DynamoDbClient dynamo, String table) {
    this(dynamo, table, UnreadableItems.untold());
  }

  public static SignalQuarantine of(AppContext appContext) {
    return new SignalQuarantine(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// Keeps a message; one that came before is counted, and its newest reason holds.
  public void add(QuarantineEntry entry) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(entry.toItem())
              .conditionExpression("attribute_not_exists(pk)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    } catch (ConditionalCheckFailedException e) {
      var again = QuarantineEntry.fromItem(e.item()).seenAgain(entry);
      dynamo.putItem(put -> put.tableName(table).item(again.toItem()));
    }
  }

  /// Keeps a message for its account, unless that is registered: then the answer is false. Both in
  /// one write: who registers it later sees the message here, and nobody puts it here afterwards.
  public boolean addUnlessRegistered(QuarantineEntry entry, AccountReference account) {
    var before = partition.find(entry.key()).map(QuarantineEntry::fromItem);
    var kept = before.map(it -> it.seenAgain(entry)).orElse(entry);
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      try {
        dynamo.transactWriteItems(write -> write.transactItems(items(kept, account)));
        return true;
      } catch (TransactionCanceledException e) {
        if (isRegistered(e)) {
          return false;
        }
      }
    }
    throw new IllegalStateException("concurrent writes of what awaits an account");
  }

  private List<TransactWriteItem> items(QuarantineEntry entry, AccountReference account) {
    var put = Put.builder().tableName(table).item(entry.toItem()).build();
    var checks =
        AccountIdentities.keys(account).stream()
            .map(key ->
                ConditionCheck.builder()
                    .tableName(table)
                    .key(key)
                    .conditionExpression("attribute_not_exists(pk)")
                    .build())
            .map(check -> TransactWriteItem.builder().conditionCheck(check).build());
    return Stream.concat(Stream.of(TransactWriteItem.builder().put(put).build()), checks).toList();
  }

  private static boolean isRegistered(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
  }

  /// All of it, for those who mend causes.
  public List<QuarantineEntry> all() {
    return all(partition.all());
  }

  /// What awaits an account that is named so.
  public List<QuarantineEntry> awaiting(AccountReference account) {
    var other = QuarantineEntry.awaitingOtherForm(account).map(this::under).orElse(List.of());
    return Stream.concat(under(QuarantineEntry.awaiting(account)).stream(), other.stream())
        .toList();
  }

  /// What awaits any account.
  public List<QuarantineEntry> awaitingAny() {
    return under(QuarantineEntry.AWAITING);
  }

  /// What was refused.
  public List<QuarantineEntry> rejected() {
    return under("REJECTED#");
  }

  /// Keeps these contradictions, and lets go of those that are none any more.
  public void keepContradictions(List<QuarantineEntry> found) {
    var before = under(QuarantineEntry.CONTRADICTIONS);
    var keys = found.stream().map(QuarantineEntry::key).collect(Collectors.toSet());
    var known = before.stream().map(QuarantineEntry::key).collect(Collectors.toSet());
    before.stream().filter(entry -> !keys.contains(entry.key())).forEach(this::remove);
    found.stream().filter(entry -> !known.contains(entry.key())).forEach(this::add);
  }

  /// What keeps a message here now, where that was something else before.
  public void restate(QuarantineEntry entry, Rejection why) {
    var now = entry.because(why);
    if (!now.equals(entry)) {
      dynamo.putItem(put -> put.tableName(table).item(now.toItem()));
    }
  }

  /// Lets go of a message that is in the log by now.
  public void remove(QuarantineEntry entry) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(entry.itemKey()));
  }

  private List<QuarantineEntry> under(String prefix) {
    return all(partition.all(prefix));
  }

  private List<QuarantineEntry> all(Stream<Map<String, AttributeValue>> items) {
    return unreadable.readable(items, QuarantineEntry::fromItem).toList();
  }
}
