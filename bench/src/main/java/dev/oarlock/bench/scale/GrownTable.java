package dev.oarlock.bench.scale;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.bench.pipeline.CapacityMeter;
import dev.oarlock.bench.pipeline.CapacityMeter.ConsumedUnits;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A table with as many accounts as are asked for, of which only a few are held: the others are
/// those under names of their own, made when somebody reads them. What is written goes to the real
/// table.
final class GrownTable implements InvocationHandler {
  private static final int PAGE_BYTES = 1_000_000;
  private static final double UNIT_BYTES = 4_096;

  private final CapacityMeter meter;
  private final DynamoDbClient table;
  private final GrownAccounts accounts;
  private final HeapGauge gauge;
  private int calls;
  private double reads;

  GrownTable(CapacityMeter meter, GrownAccounts accounts, HeapGauge gauge) {
    this.meter = meter;
    this.table = meter.client();
    this.accounts = accounts;
    this.gauge = gauge;
  }

  DynamoDbClient client() {
    var loader = DynamoDbClient.class.getClassLoader();
    return (DynamoDbClient)
        Proxy.newProxyInstance(loader, new Class<?>[] {DynamoDbClient.class}, this);
  }

  synchronized ConsumedUnits readAndReset() {
    var made = new ConsumedUnits(calls, reads, 0);
    calls = 0;
    reads = 0;
    return made.plus(meter.readAndReset());
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    var argument = arguments == null ? null : arguments[0];
    var answer =
        switch (argument) {
          case GetItemRequest get when accounts.hasItem(get.key()) -> item(get);
          case BatchGetItemRequest batch when accounts.hasItem(firstKey(batch)) -> items(batch);
          case QueryRequest query when !method.getName().endsWith("Paginator") -> query(query);
          case null, default -> null;
        };
    if (answer != null) {
      gauge.look();
      return answer;
    }
    if (method.isDefault()
        && !(argument instanceof software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest)) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    if (method.getName().endsWith("Paginator")) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    if (argument instanceof PutItemRequest put && isSummary(put)) {
      gauge.lookNow();
    } else {
      gauge.look();
    }
    return passedOn(method, arguments);
  }

  /// Then all that it was made of is still held.
  private static boolean isSummary(PutItemRequest put) {
    return text(put.item(), "pk").equals("PORTFOLIO");
  }

  private Object passedOn(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(table, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static Map<String, AttributeValue> firstKey(BatchGetItemRequest batch) {
    return batch.requestItems().values().iterator().next().keys().getFirst();
  }

  private GetItemResponse item(GetItemRequest get) {
    var item = accounts.item(get.key());
    count(List.of(item), Boolean.TRUE.equals(get.consistentRead()));
    return GetItemResponse.builder().item(item).build();
  }

  private BatchGetItemResponse items(BatchGetItemRequest batch) {
    var asked = batch.requestItems().entrySet().iterator().next();
    var items =
        asked.getValue().keys().stream().map(accounts::item).filter(it -> !it.isEmpty()).toList();
    items.forEach(item -> count(List.of(item), false));
    calls -= items.size() - 1;
    return BatchGetItemResponse.builder()
        .responses(Map.of(asked.getKey(), items))
        .unprocessedKeys(Map.of())
        .build();
  }

  /// Null where the real table is to answer.
  private @Nullable QueryResponse query(QueryRequest query) {
    var partition =
        query.expressionAttributeValues().values().stream()
            .map(AttributeValue::s)
            .filter(it -> it != null && accounts.hasPartition(it))
            .findFirst();
    if (partition.isEmpty() || query.keyConditionExpression().contains("sk")) {
      return null;
    }
    var items = new ArrayList<Map<String, AttributeValue>>();
    var last = new HashMap<String, AttributeValue>();
    var rest = accounts.after(partition.get(), query.exclusiveStartKey());
    var bytes = 0;
    while (rest.hasNext()) {
      var item = rest.next();
      bytes += size(item);
      items.add(item);
      if (bytes > PAGE_BYTES) {
        last.putAll(key(text(item, "pk"), text(item, "sk")));
        break;
      }
    }
    count(items, Boolean.TRUE.equals(query.consistentRead()));
    return QueryResponse.builder().items(items).lastEvaluatedKey(last).build();
  }

  private synchronized void count(List<Map<String, AttributeValue>> items, boolean consistent) {
    var bytes = items.stream().mapToInt(GrownTable::size).sum();
    calls++;
    reads += Math.max(1, Math.ceil(bytes / UNIT_BYTES)) * (consistent ? 1 : .5);
  }

  private static int size(Map<String, AttributeValue> item) {
    var size = 0;
    for (var each : item.entrySet()) {
      size += each.getKey().length() + size(each.getValue());
    }
    return size;
  }

  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s().length();
      case N -> value.n().length();
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> value.l().stream().mapToInt(GrownTable::size).sum();
      case M -> size(value.m());
      case SS -> value.ss().stream().mapToInt(String::length).sum();
      case BOOL, NUL, BS, NS, UNKNOWN_TO_SDK_VERSION -> 1;
    };
  }

  static String text(Map<String, AttributeValue> item, String attribute) {
    return Objects.requireNonNull(item.get(attribute), attribute).s();
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", fromS(pk), "sk", fromS(sk));
  }
}
