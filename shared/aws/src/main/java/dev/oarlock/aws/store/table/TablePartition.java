package dev.oarlock.aws.store.table;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The few items of one partition, told apart by how their sort keys begin. All reads but one see
/// what was written before, and all are queries, for that is all that most functions may do here.
public record TablePartition(DynamoDbClient dynamo, String table, String pk) {
  public Stream<Map<String, AttributeValue>> all() {
    return dynamo.queryPaginator(query().build()).items().stream();
  }

  /// All, perhaps without what was written in the last second, for half the price.
  public Stream<Map<String, AttributeValue>> allCheaper() {
    return dynamo.queryPaginator(query().consistentRead(false).build()).items().stream();
  }

  /// Those whose sort keys begin so, in their order.
  public Stream<Map<String, AttributeValue>> all(String prefix) {
    return dynamo.queryPaginator(beginning(prefix).build()).items().stream();
  }

  /// Those whose sort keys are between two, in their order.
  public Stream<Map<String, AttributeValue>> between(String from, String to) {
    var keys = Map.of(":pk", fromS(pk), ":from", fromS(from), ":to", fromS(to));
    var query =
        query()
            .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
            .expressionAttributeValues(keys);
    return dynamo.queryPaginator(query.build()).items().stream();
  }

  /// The last of those whose sort keys begin so.
  public Optional<Map<String, AttributeValue>> last(String prefix) {
    var query = beginning(prefix).scanIndexForward(false).limit(1).build();
    return dynamo.query(query).items().stream().findFirst();
  }

  public Optional<Map<String, AttributeValue>> find(String sk) {
    var query = query("sk = :sk", sk).build();
    return dynamo.query(query).items().stream().findFirst();
  }

  /// Writes an item, in the place of the one that is there.
  public void put(String sk, Map<String, AttributeValue> attributes) {
    dynamo.putItem(put -> put.tableName(table).item(item(sk, attributes)));
  }

  /// Writes an item, unless there is one: then it stays, and the answer is false.
  public boolean add(String sk, Map<String, AttributeValue> attributes) {
    return putIf(ItemCondition.absent(), sk, attributes);
  }

  /// Writes an item, in the place of one without that attribute only; else the answer is false.
  public boolean putWithout(String attribute, String sk, Map<String, AttributeValue> attributes) {
    return putIf(ItemCondition.without(attribute), sk, attributes);
  }

  /// Writes an item, in the place of one for which this holds; else the answer is false.
  public boolean putIf(ItemCondition condition, String sk, Map<String, AttributeValue> attributes) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item(sk, attributes))
              .conditionExpression(condition.expression())
              .expressionAttributeNames(orNull(condition.names()))
              .expressionAttributeValues(orNull(condition.values())));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// Takes away an item for which this holds; else the answer is false.
  public boolean deleteIf(ItemCondition condition, String sk) {
    try {
      dynamo.deleteItem(delete ->
          delete
              .tableName(table)
              .key(key(sk))
              .conditionExpression(condition.expression())
              .expressionAttributeNames(orNull(condition.names()))
              .expressionAttributeValues(orNull(condition.values())));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// DynamoDB refuses a map without entries.
  private static <V> @Nullable Map<String, V> orNull(Map<String, V> map) {
    return map.isEmpty() ? null : map;
  }

  /// Takes an item away, if it is there.
  public void delete(String sk) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(key(sk)));
  }

  /// The first few items, in the order of their sort keys.
  public List<Map<String, AttributeValue>> first(int most) {
    return dynamo.query(query().limit(most).build()).items();
  }

  public Map<String, AttributeValue> key(String sk) {
    return Map.of("pk", fromS(pk), "sk", fromS(sk));
  }

  private Map<String, AttributeValue> item(String sk, Map<String, AttributeValue> attributes) {
    var item = new HashMap<>(attributes);
    item.putAll(key(sk));
    return item;
  }

  private QueryRequest.Builder beginning(String prefix) {
    return query("begins_with(sk, :sk)", prefix);
  }

  private QueryRequest.Builder query() {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression("pk = :pk")
        .expressionAttributeValues(Map.of(":pk", fromS(pk)));
  }

  private QueryRequest.Builder query(String condition, String sk) {
    return query()
        .keyConditionExpression("pk = :pk AND " + condition)
        .expressionAttributeValues(Map.of(":pk", fromS(pk), ":sk", fromS(sk)));
  }
}
