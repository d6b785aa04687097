package dev.oarlock.bench.faults.effect;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The table as a function sees it: it may refuse, answer half, or do what it was asked without the
/// function ever hearing so. `beside` runs before each effect and after; `logged` gets each new
/// signal, in the order in which they are written.
public record FaultyTable(
    DynamoDbClient real,
    FaultDice dice,
    Runnable beside,
    Consumer<Map<String, AttributeValue>> logged) {
  public DynamoDbClient client() {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (arguments == null || arguments.length != 1) {
            return call(() -> method.invoke(real, arguments));
          }
          return switch (arguments[0]) {
            case Consumer<?> _ -> InvocationHandler.invokeDefault(proxy, method, arguments);
            case SdkRequest request when method.getName().endsWith("Paginator") ->
                InvocationHandler.invokeDefault(proxy, method, request);
            case SdkRequest request -> faulty(request, () -> method.invoke(real, arguments));
            default -> call(() -> method.invoke(real, arguments));
          };
        };
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
  }

  private interface TableCall {
    Object run() throws ReflectiveOperationException;
  }

  private Object faulty(SdkRequest request, TableCall real) throws Throwable {
    if (!dice.isOwnThread()) {
      return dice.isFaulty() ? rolled(request, real) : done(request, real);
    }
    beside.run();
    var answer = rolled(request, real);
    beside.run();
    return answer;
  }

  private static boolean isWrite(SdkRequest request) {
    return request instanceof PutItemRequest
        || request instanceof UpdateItemRequest
        || request instanceof DeleteItemRequest
        || request instanceof BatchWriteItemRequest
        || request instanceof TransactWriteItemsRequest;
  }

  private Object rolled(SdkRequest request, TableCall real) throws Throwable {
    var fault = dice.next();
    if (isWrite(request) && dice.findsDiskFull()) {
      throw diskFull();
    }
    return switch (fault) {
      case NONE -> done(request, real);
      case CRASH_BEFORE -> throw dice.crash();
      case THROTTLED -> throw throttled();
      case CRASH_AFTER -> {
        done(request, real);
        throw dice.crash();
      }
      case UNCLEAR -> {
        done(request, real);
        throw SdkClientException.create("no answer from the table");
      }
      case PARTIAL ->
          request instanceof BatchGetItemRequest batch ? half(batch) : done(request, real);
      case HANGING, SLOW, REFUSED, DISK_FULL -> throw new IllegalStateException("of others");
    };
  }

  private Object done(SdkRequest request, TableCall real) throws Throwable {
    var answer = call(real);
    if (request instanceof PutItemRequest put && isSignal(put.item())) {
      logged.accept(put.item());
    }
    return answer;
  }

  private static boolean isSignal(Map<String, AttributeValue> item) {
    return item.containsKey("sk") && item.get("sk").s().startsWith("SIGNAL#");
  }

  /// Half of the keys, and the others back.
  private BatchGetItemResponse half(BatchGetItemRequest batch) {
    var table = batch.requestItems().keySet().iterator().next();
    var asked = Objects.requireNonNull(batch.requestItems().get(table));
    var keys = asked.keys();
    var border = keys.size() / 2;
    var rest = asked.toBuilder().keys(keys.subList(border, keys.size()));
    if (border == 0) {
      return BatchGetItemResponse.builder()
          .responses(Map.of())
          .unprocessedKeys(batch.requestItems())
          .build();
    }
    var some = asked.toBuilder().keys(keys.subList(0, border)).build();
    Map<String, KeysAndAttributes> left = Map.of(table, rest.build());
    return real.batchGetItem(get -> get.requestItems(Map.of(table, some))).toBuilder()
        .unprocessedKeys(left)
        .build();
  }

  private static Object call(TableCall call) throws Throwable {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static RuntimeException diskFull() {
    return InternalServerErrorException.builder()
        .message("no space left on device")
        .statusCode(500)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode("InternalServerError").build())
        .build();
  }

  private static RuntimeException throttled() {
    return ProvisionedThroughputExceededException.builder()
        .message("slower")
        .statusCode(400)
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode("ProvisionedThroughputExceededException").build())
        .build();
  }
}
