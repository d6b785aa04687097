package dev.oarlock.bench.pipeline;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// A proxy for the table that sums the capacity it consumes, indexes included. A call that it
/// cannot meter fails instead of being missed.
public final class CapacityMeter implements InvocationHandler {
  private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.INDEXES;

  private final DynamoDbClient table;
  private ConsumedUnits total = new ConsumedUnits(0, 0, 0);
  private long tableNanos;

  /// Calls, read units and write units.
  public record ConsumedUnits(int calls, double reads, double writes) {
    /// The sum of both.
    public ConsumedUnits plus(ConsumedUnits other) {
      return new ConsumedUnits(
          calls + other.calls(), reads + other.reads(), writes + other.writes());
    }

    private ConsumedUnits plus(double moreReads, double moreWrites) {
      return new ConsumedUnits(calls + 1, reads + moreReads, writes + moreWrites);
    }
  }

  private CapacityMeter(DynamoDbClient table) {
    this.table = table;
  }

  public static CapacityMeter on(DynamoDbClient table) {
    return new CapacityMeter(table);
  }

  public DynamoDbClient client() {
    var loader = DynamoDbClient.class.getClassLoader();
    return (DynamoDbClient)
        Proxy.newProxyInstance(loader, new Class<?>[] {DynamoDbClient.class}, this);
  }

  /// The units consumed since the last reading.
  public synchronized ConsumedUnits readAndReset() {
    var reading = total;
    total = new ConsumedUnits(0, 0, 0);
    return reading;
  }

  /// CPU nanoseconds spent in the table itself since the last call.
  public synchronized long tableNanos() {
    var spent = tableNanos;
    tableNanos = 0;
    return spent;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().endsWith("Paginator")) {
      return passOn(proxy, method, arguments); // its pages come back as queries
    }
    var argument = arguments == null ? null : arguments[0];
    return switch (argument) {
      case GetItemRequest get -> metered(get);
      case QueryRequest query -> metered(query);
      case BatchGetItemRequest batch -> metered(batch);
      case PutItemRequest put -> metered(put);
      case UpdateItemRequest update -> metered(update);
      case DeleteItemRequest delete -> metered(delete);
      case TransactWriteItemsRequest writes -> metered(writes);
      case BatchWriteItemRequest writes -> metered(writes);
      case null, default -> passOn(proxy, method, arguments);
    };
  }

  private GetItemResponse metered(GetItemRequest get) {
    var counted = get.toBuilder().returnConsumedCapacity(ALL).build();
    var answer = timed(() -> table.getItem(counted));
    return reads(answer.consumedCapacity(), answer);
  }

  private QueryResponse metered(QueryRequest query) {
    var counted = query.toBuilder().returnConsumedCapacity(ALL).build();
    var answer = timed(() -> table.query(counted));
    return reads(answer.consumedCapacity(), answer);
  }

  private BatchGetItemResponse metered(BatchGetItemRequest batch) {
    var counted = batch.toBuilder().returnConsumedCapacity(ALL).build();
    var answer = timed(() -> table.batchGetItem(counted));
    add(units(answer.consumedCapacity()), 0);
    return answer;
  }

  private PutItemResponse metered(PutItemRequest put) {
    var counted = put.toBuilder().returnConsumedCapacity(ALL).build();
    var answer = timed(() -> table.putItem(counted));
    return writes(answer.consumedCapacity(), answer);
  }

  private UpdateItemResponse metered(UpdateItemRequest update) {
    var counted = update.toBuilder().returnConsumedCapacity(ALL).build();
    var answer = timed(() -> table.updateItem(counted));
    return writes(answer.consumedCapacity(), answer);
  }

  private DeleteItemResponse metered(DeleteItemRequest delete) {
    var counted = delete.toBuilder().returnConsumedCapacity(ALL).build();
    var answer = timed(() -> table.deleteItem(counted));
    return writes(answer.consumedCapacity(), answer);
  }

  private TransactWriteItemsResponse metered(TransactWriteItemsRequest writes) {
    var counted = writes.toBuilder().returnConsumedCapacity(ALL).build();
    var answer = timed(() -> table.transactWriteItems(counted));
    add(0, units(answer.consumedCapacity()));
    return answer;
  }

  private BatchWriteItemResponse metered(BatchWriteItemRequest writes) {
    var counted = writes.toBuilder().returnConsumedCapacity(ALL).build();
    var answer = timed(() -> table.batchWriteItem(counted));
    add(0, units(answer.consumedCapacity()));
    return answer;
  }

  /// Convenience overloads call back as one of the requests above; all others must cost nothing.
  private Object passOn(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    if (method.getName().equals("close") || method.getDeclaringClass() == Object.class) {
      try {
        return method.invoke(table, arguments);
      } catch (InvocationTargetException failed) {
        throw failed.getCause();
      }
    }
    throw new UnsupportedOperationException("cannot meter " + method);
  }

  private <T> T timed(Supplier<T> call) {
    var start = ThreadCpuClock.now();
    var answer = call.get();
    addTime(ThreadCpuClock.now() - start);
    return answer;
  }

  private synchronized void addTime(long more) {
    tableNanos += more;
  }

  private <T> T reads(ConsumedCapacity consumed, T answer) {
    add(units(List.of(consumed)), 0);
    return answer;
  }

  private <T> T writes(ConsumedCapacity consumed, T answer) {
    add(0, units(List.of(consumed)));
    return answer;
  }

  private synchronized void add(double reads, double writes) {
    total = total.plus(reads, writes);
  }

  private static double units(List<ConsumedCapacity> consumed) {
    return consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
  }
}
