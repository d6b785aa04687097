package dev.oarlock.bench.lookup;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.naming.NamePosting;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// A table with the keys of so many invented names and nothing else, in memory; it counts what is
/// read of it.
final class KeyedTable implements InvocationHandler {
  private final InventedNames names;
  private final Map<String, String[]> partitions = new HashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger items = new AtomicInteger();
  private long keys;

  KeyedTable(InventedNames names, int count) {
    this.names = names;
    var filled = new HashMap<String, List<String>>();
    for (var number = 0; number < count; number++) {
      for (var posting : NamePosting.of(names.account(number))) {
        filled.computeIfAbsent(posting.pk(), _ -> new ArrayList<>(2)).add(posting.sk());
        keys++;
      }
    }
    filled.forEach((pk, sks) -> {
      var sorted = sks.toArray(String[]::new);
      Arrays.sort(sorted);
      partitions.put(pk, sorted);
    });
  }

  long keys() {
    return keys;
  }

  int requestsAndReset() {
    return requests.getAndSet(0);
  }

  int itemsAndReset() {
    return items.getAndSet(0);
  }

  DynamoDbClient client() {
    var loader = DynamoDbClient.class.getClassLoader();
    return (DynamoDbClient)
        Proxy.newProxyInstance(loader, new Class<?>[] {DynamoDbClient.class}, this);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    return switch (arguments == null ? null : arguments[0]) {
      case QueryRequest query -> query(query);
      case BatchGetItemRequest batch -> entries(batch);
      case null, default -> InvocationHandler.invokeDefault(proxy, method, arguments);
    };
  }

  private QueryResponse query(QueryRequest query) {
    requests.incrementAndGet();
    var values = query.expressionAttributeValues();
    var found =
        values.containsKey(":directory")
            ? List.of(entry(text(values, ":from")))
            : keys(query, values);
    items.addAndGet(found.size());
    return QueryResponse.builder().items(found).lastEvaluatedKey(Map.of()).build();
  }

  private static String text(Map<String, AttributeValue> values, String name) {
    return Objects.requireNonNull(values.get(name), name).s();
  }

  private List<Map<String, AttributeValue>> keys(
      QueryRequest query, Map<String, AttributeValue> values) {
    var all = partitions.getOrDefault(text(values, ":pk"), new String[0]);
    var from = values.containsKey(":from") ? text(values, ":from") : "";
    var at = Arrays.binarySearch(all, from);
    var start = at < 0 ? -at - 1 : at;
    var isBackward = Boolean.FALSE.equals(query.scanIndexForward());
    var prefix = query.keyConditionExpression().contains("begins_with") ? from : "";
    var found = new ArrayList<Map<String, AttributeValue>>();
    for (var i = isBackward ? start - 1 : start;
        i >= 0 && i < all.length && found.size() < query.limit() && all[i].startsWith(prefix);
        i += isBackward ? -1 : 1) {
      found.add(Map.of("pk", fromS(text(values, ":pk")), "sk", fromS(all[i])));
    }
    return found;
  }

  private BatchGetItemResponse entries(BatchGetItemRequest batch) {
    requests.incrementAndGet();
    var responses = new HashMap<String, List<Map<String, AttributeValue>>>();
    batch
        .requestItems()
        .forEach((table, asked) ->
            responses.put(
                table, asked.keys().stream().map(key -> entry(text(key, "sk"))).toList()));
    items.addAndGet(responses.values().stream().mapToInt(List::size).sum());
    return BatchGetItemResponse.builder().responses(responses).unprocessedKeys(Map.of()).build();
  }

  private Map<String, AttributeValue> entry(String id) {
    var name = names.name(Integer.parseInt(id.replaceFirst("cust-0*(?=\\d)", "")));
    return Map.of(
        "pk", fromS("DIRECTORY"),
        "sk", fromS(id),
        "id", fromS(id),
        "name", fromS(name),
        "said", fromM(Map.of("name", fromN("1"))),
        "updated", fromL(List.of()),
        "names", fromM(Map.of(name, fromN("1"))),
        "version", fromN("1"),
        "findable", fromBool(true));
  }
}
