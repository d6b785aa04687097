package dev.oarlock.aws.store.parked;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The parked accounts, an item each in one partition, for there should be none. While an account
/// is parked, what comes of it is counted and stays in the log, and nobody writes its state.
public final class ParkedAccounts {
  private final DynamoDbClient dynamo;
  private final String table;
  private final TablePartition partition;
  private final UnreadableItems unreadable;

  public ParkedAccounts(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.partition = new TablePartition(dynamo, table, "PARKED");
    this.unreadable = unreadable;
  }

  public static ParkedAccounts of(AppContext appContext) {
    return new ParkedAccounts(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// By account; 1 read unit where there are none.
  public List<ParkedAccount> all() {
    return unreadable.readable(partition.all(), ParkedAccount::read).toList();
  }

  public Optional<ParkedAccount> find(AccountId account) {
    return partition
        .find(account.value())
        .flatMap(item -> unreadable.readable(item, ParkedAccount::read));
  }

  /// Parks an account with signals that wait; of one that is parked already the first reason stays.
  public void park(ParkedAccount parked, int signals) {
    var values = new HashMap<>(parked.values());
    values.put(":signals", fromN(Integer.toString(signals)));
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(partition.key(parked.account().value()))
            .updateExpression(
                "SET reason = if_not_exists(reason, :reason),"
                    + " since = if_not_exists(since, :since),"
                    + " correlation = if_not_exists(correlation, :correlation)"
                    + " ADD waiting :signals")
            .expressionAttributeValues(values));
  }

  /// Counts signals of an account that is parked; false if it is no more, so that they are to be
  /// scored.
  public boolean isWaiting(AccountId account, int signals) {
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(partition.key(account.value()))
              .updateExpression("ADD waiting :signals")
              .conditionExpression("attribute_exists(pk)")
              .expressionAttributeValues(Map.of(":signals", fromN(Integer.toString(signals)))));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// Lets go of an account whose state was made anew from its log; false if more came of it since
  /// it was seen, which that state may lack.
  public boolean isReleased(ParkedAccount seen) {
    try {
      dynamo.deleteItem(delete ->
          delete
              .tableName(table)
              .key(partition.key(seen.account().value()))
              .conditionExpression("attribute_not_exists(pk) OR waiting = :seen")
              .expressionAttributeValues(Map.of(":seen", fromN(Long.toString(seen.waiting())))));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
