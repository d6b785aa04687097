package dev.oarlock.cli.restore;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Puts items of the table before into the restored one, where what is there does not know better.
final class CatchUpItems {
  private final AppContext restored;
  private long written;

  CatchUpItems(AppContext restored) {
    this.restored = restored;
  }

  /// How many were put.
  long written() {
    return written;
  }

  boolean isThere(Map<String, AttributeValue> item) {
    var key = Map.of("pk", fromS(text(item, "pk")), "sk", fromS(text(item, "sk")));
    return restored
        .dynamo()
        .getItem(get -> get.tableName(restored.setting("TABLE_NAME")).key(key).consistentRead(true))
        .hasItem();
  }

  void putIfLater(Map<String, AttributeValue> item) {
    put(item, "attribute_not_exists(pk) OR #at < :at", "at");
  }

  /// Of two that know of a message, the one that knows where it stands.
  void putPosted(Map<String, AttributeValue> item) {
    if (item.containsKey("ts")) {
      put(item, "attribute_not_exists(#at)", "ts");
    } else {
      putIfAbsent(item);
    }
  }

  void putIfAbsent(Map<String, AttributeValue> item) {
    put(item, "attribute_not_exists(pk)", "");
  }

  private void put(Map<String, AttributeValue> item, String condition, String compared) {
    try {
      restored
          .dynamo()
          .putItem(put -> {
            put.tableName(restored.setting("TABLE_NAME")).item(item).conditionExpression(condition);
            if (condition.contains("#at")) {
              put.expressionAttributeNames(Map.of("#at", compared));
            }
            if (condition.contains(":at")) {
              put.expressionAttributeValues(Map.of(":at", fromS(text(item, compared))));
            }
          });
      written++;
    } catch (ConditionalCheckFailedException _) {
      // it is here already
    }
  }

  static String text(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
