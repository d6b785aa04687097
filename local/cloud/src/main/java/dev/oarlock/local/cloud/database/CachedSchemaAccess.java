package dev.oarlock.local.cloud.database;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/// A store that remembers what its tables look like until one is changed. DynamoDB Local reads and
/// parses that anew for each request, which was a tenth of an import's work.
class CachedSchemaAccess extends SQLiteDBAccess {
  private static final int ALL_PAGES = -1;

  static {
    ParsedDescription.remember();
  }

  private final Map<String, TableInfo> known = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();
  private final AtomicLong writes = new AtomicLong();

  CachedSchemaAccess() {
    queue = CallerJobQueue.of(queue);
  }

  CachedSchemaAccess(File file) {
    super(file);
    queue = CallerJobQueue.of(queue);
  }

  @Override
  public TableInfo getTableInfo(String table) {
    var found = known.get(table);
    if (found != null) {
      return found;
    }
    var before = changes.get();
    var read = super.getTableInfo(table);
    if (read != null && changes.get() == before) {
      known.put(table, read);
    }
    return read;
  }

  /// How many items were written or deleted: where it is the same, a stream has nothing new.
  long writes() {
    return writes.get();
  }

  @Override
  public void putRecord(
      String table,
      Map<String, AttributeValue> item,
      AttributeValue hashKey,
      AttributeValue rangeKey,
      boolean isBySystem) {
    super.putRecord(table, item, hashKey, rangeKey, isBySystem);
    writes.incrementAndGet();
  }

  @Override
  public boolean deleteRecord(String table, Map<String, AttributeValue> key, boolean isBySystem) {
    var result = super.deleteRecord(table, key, isBySystem);
    writes.incrementAndGet();
    return result;
  }

  @Override
  public void commitTransaction(String id, byte[] signature) {
    super.commitTransaction(id, signature);
    writes.incrementAndGet();
  }

  /// Copies all into a file; nothing is written meanwhile.
  void copyTo(Path file) {
    run(connection -> {
      var backup = connection.initializeBackup(file.toFile());
      try {
        backup.backupStep(ALL_PAGES);
      } finally {
        backup.dispose();
      }
    });
  }

  /// What is done with the connection to the file itself, which one job has at a time.
  interface FileTask {
    void run(SQLiteConnection connection) throws SQLiteException;
  }

  final void run(FileTask task) {
    var job =
        queue.execute(
            new SQLiteJob<Void>() {
              @Override
              protected Void job(SQLiteConnection connection) throws SQLiteException {
                task.run(connection);
                return null;
              }
            });
    job.complete();
    if (job.getError() != null) {
      throw new IllegalStateException("the table's file failed", job.getError());
    }
  }

  private void changed(Runnable change) {
    changes.incrementAndGet();
    try {
      ParsedDescription.change(change);
    } finally {
      changes.incrementAndGet();
      known.clear();
    }
  }

  @Override
  public void createTable(
      String table,
      AttributeDefinition hashKey,
      AttributeDefinition rangeKey,
      List<AttributeDefinition> attributes,
      List<LocalSecondaryIndex> localIndexes,
      List<GlobalSecondaryIndex> globalIndexes,
      ProvisionedThroughput throughput,
      OnDemandThroughput onDemand,
      BillingMode billing,
      Boolean isProtected,
      StreamSpecification stream) {
    changed(() ->
        super.createTable(
            table,
            hashKey,
            rangeKey,
            attributes,
            localIndexes,
            globalIndexes,
            throughput,
            onDemand,
            billing,
            isProtected,
            stream));
  }

  @Override
  public void deleteTable(String table) {
    changed(() -> super.deleteTable(table));
  }

  @Override
  public void updateTable(
      String table,
      ProvisionedThroughput throughput,
      OnDemandThroughput onDemand,
      BillingMode billing,
      long at,
      List<AttributeDefinition> attributes,
      List<GlobalSecondaryIndexDescription> globalIndexes,
      Boolean isProtected,
      StreamSpecification stream) {
    changed(() ->
        super.updateTable(
            table,
            throughput,
            onDemand,
            billing,
            at,
            attributes,
            globalIndexes,
            isProtected,
            stream));
  }

  @Override
  public void updateTable(String table, String timeToLive) {
    changed(() -> super.updateTable(table, timeToLive));
  }

  @Override
  public void createGSIColumns(String table, String index) {
    changed(() -> super.createGSIColumns(table, index));
  }

  @Override
  public void backfillGSI(String table, String index) {
    changed(() -> super.backfillGSI(table, index));
  }

  @Override
  public void deleteGSI(String table, String index) {
    changed(() -> super.deleteGSI(table, index));
  }

  @Override
  public void dilateEventTimes(long time) {
    changed(() -> super.dilateEventTimes(time));
  }
}
