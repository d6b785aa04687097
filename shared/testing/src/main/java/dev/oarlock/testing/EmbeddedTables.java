package dev.oarlock.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/// DynamoDB Local in memory, for tables whose shape nobody changes: it reads and parses that once,
/// and not with each request, which was a sixth of a test's work.
final class EmbeddedTables extends SQLiteDBAccess {
  private static final int WORKERS = 10;
  private final Map<String, TableInfo> known = new ConcurrentHashMap<>();

  private EmbeddedTables() {}

  static DynamoDbClient client() {
    try {
      SQLiteLibraryLoader.initialize();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local's native library does not load", e);
    }
    var jobs = new JobsRegister(Executors.newFixedThreadPool(WORKERS), false);
    var dynamo = new LocalDBClient(new EmbeddedTables(), jobs).dynamoDbClient();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> call(dynamo, method, arguments));
  }

  /// Its errors are those of the real service.
  private static Object call(DynamoDbClient dynamo, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(dynamo, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof DynamoDBLocalServiceException local) {
        DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(local);
      }
      throw e.getCause();
    }
  }

  @Override
  public TableInfo getTableInfo(String table) {
    var found = known.get(table);
    if (found != null) {
      return found;
    }
    var read = super.getTableInfo(table);
    if (read != null) {
      known.put(table, read);
    }
    return read;
  }

  @Override
  public void deleteTable(String table) {
    super.deleteTable(table);
    known.remove(table);
  }
}
