package dev.oarlock.aws.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The name index of all accounts: one partition, written at registration, read whole.
public final class Directory {
  private final DynamoDbClient dynamo;
  private final String table;

  public Directory(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static Directory of(World world) {
    return new Directory(world.dynamo(), world.setting("TABLE_NAME"));
  }

  /// Every account that was ever registered, by id.
  public List<DirectoryEntry> all() {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :directory")
                .expressionAttributeValues(Map.of(":directory", fromS(DirectoryEntry.DIRECTORY))))
        .items()
        .stream()
        .map(DirectoryEntry::fromItem)
        .toList();
  }

  /// Enters an account as it was described `at`; a later description that came earlier stays.
  public void enter(DirectoryEntry entry, Instant at) {
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
      // What is there was said about a later time.
    }
  }
}
