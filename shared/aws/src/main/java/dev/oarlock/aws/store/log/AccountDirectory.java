package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The name index of all accounts: one partition, written at registration, read whole.
public final class AccountDirectory {
  private final DynamoDbClient dynamo;
  private final String table;

  public AccountDirectory(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static AccountDirectory of(AppContext appContext) {
    return new AccountDirectory(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// Every account that was ever registered, by id.
  public List<DirectoryEntry> all() {
    var entries = new ArrayList<DirectoryEntry>();
    var page = page(Map.of());
    page.items().forEach(item -> entries.add(DirectoryEntry.fromItem(item)));
    while (page.hasLastEvaluatedKey()) {
      page = page(page.lastEvaluatedKey());
      page.items().forEach(item -> entries.add(DirectoryEntry.fromItem(item)));
    }
    return List.copyOf(entries);
  }

  /// Page by page without the SDK's paginator: this is in the way of the first answer after a cold
  /// start, and the paginator is classes to load.
  private QueryResponse page(Map<String, AttributeValue> after) {
    return dynamo.query(query ->
        query
            .tableName(table)
            .keyConditionExpression("pk = :directory")
            .expressionAttributeValues(Map.of(":directory", fromS(DirectoryEntry.DIRECTORY)))
            .exclusiveStartKey(after.isEmpty() ? null : after));
  }

  /// Enters an account as it was described `at`; a later description that came earlier stays.
  public void register(DirectoryEntry entry, Instant at) {
    var described = fromN(Long.toString(at.toEpochMilli()));
    var item = new HashMap<>(entry.toItem());
    item.put("at", described);
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item)
              .conditionExpression("attribute_not_exists(pk) OR #at <= :at")
              .expressionAttributeNames(Map.of("#at", "at"))
              .expressionAttributeValues(Map.of(":at", described)));
    } catch (ConditionalCheckFailedException _) {
      // The entry that is there is of a later time.
    }
  }
}
