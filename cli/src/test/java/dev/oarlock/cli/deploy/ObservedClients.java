package dev.oarlock.cli.deploy;

import dev.oarlock.cli.deploy.RoleGrants.ObservedAction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;

/// Real clients that also tell what was asked of them, so that it can be held against a role.
record ObservedClients(Consumer<ObservedAction> witness) {
  private static final Pattern PARTITION = Pattern.compile("=\\s*(:\\w+)");

  DynamoDbClient table(DynamoDbClient real) {
    return watch(DynamoDbClient.class, real);
  }

  EventBridgeClient bus(EventBridgeClient real) {
    return watch(EventBridgeClient.class, real);
  }

  private <C> C watch(Class<C> type, C real) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (arguments != null && arguments.length == 1 && arguments[0] instanceof Consumer<?>) {
            return InvocationHandler.invokeDefault(
                proxy, method, arguments); // builds the request and comes back
          }
          if (arguments != null
              && arguments.length == 1
              && arguments[0] instanceof SdkRequest request) {
            deeds(request).forEach(witness);
          }
          try {
            return method.invoke(real, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Stream<ObservedAction> deeds(SdkRequest request) {
    return switch (request) {
      case PutItemRequest put -> Stream.of(deed("PutItem", put.item()));
      case UpdateItemRequest update -> Stream.of(deed("UpdateItem", update.key()));
      case GetItemRequest get -> Stream.of(deed("GetItem", get.key()));
      case DeleteItemRequest delete -> Stream.of(deed("DeleteItem", delete.key()));
      case BatchGetItemRequest batch ->
          batch.requestItems().values().stream()
              .flatMap(items -> items.keys().stream())
              .map(key -> deed("BatchGetItem", key));
      case BatchWriteItemRequest batch ->
          batch.requestItems().values().stream()
              .flatMap(List::stream)
              .map(write -> deed("BatchWriteItem", write.putRequest().item()));
      case QueryRequest query -> Stream.of(deed(query));
      case TransactWriteItemsRequest write ->
          write.transactItems().stream().flatMap(ObservedClients::deeds);
      case PutEventsRequest put ->
          put.entries().stream()
              .map(entry -> new ObservedAction("events:PutEvents", "Bus.Arn", entry.source()));
      default -> Stream.of(new ObservedAction(request.getClass().getSimpleName(), "", ""));
    };
  }

  /// A transaction needs the right to each of its writes.
  private static Stream<ObservedAction> deeds(TransactWriteItem write) {
    return Stream.of(
            Optional.ofNullable(write.put()).map(it -> deed("PutItem", it.item())),
            Optional.ofNullable(write.update()).map(it -> deed("UpdateItem", it.key())),
            Optional.ofNullable(write.delete()).map(it -> deed("DeleteItem", it.key())),
            Optional.ofNullable(write.conditionCheck())
                .map(it -> deed("ConditionCheckItem", it.key())))
        .flatMap(Optional::stream);
  }

  private static ObservedAction deed(String action, Map<String, AttributeValue> item) {
    return new ObservedAction(
        "dynamodb:" + action, "Table.Arn", Objects.requireNonNull(item.get("pk")).s());
  }

  private static ObservedAction deed(QueryRequest query) {
    return query.indexName() == null
        ? new ObservedAction("dynamodb:Query", "Table.Arn", partition(query))
        : new ObservedAction("dynamodb:Query", "${Table.Arn}/index/" + query.indexName(), "");
  }

  private static String partition(QueryRequest query) {
    var placeholder = PARTITION.matcher(query.keyConditionExpression());
    if (!placeholder.find()) {
      throw new IllegalArgumentException("no partition in " + query.keyConditionExpression());
    }
    var value = query.expressionAttributeValues().get(placeholder.group(1));
    return Objects.requireNonNull(value).s();
  }
}
