package dev.oarlock.bench.laptop;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// How often the functions called the table, by what they asked of it.
final class CallTally {
  private final Map<String, LongAdder> calls = new ConcurrentSkipListMap<>();

  DynamoDbClient around(DynamoDbClient table) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> counted(table, method, arguments));
  }

  @SuppressWarnings("NullAway") // a call without arguments has none
  private Object counted(DynamoDbClient table, Method method, Object[] arguments) throws Throwable {
    calls.computeIfAbsent(method.getName(), _ -> new LongAdder()).increment();
    try {
      return method.invoke(table, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public String toString() {
    return calls.toString();
  }
}
