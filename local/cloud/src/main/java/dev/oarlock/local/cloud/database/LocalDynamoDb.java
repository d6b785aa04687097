package dev.oarlock.local.cloud.database;

import dev.oarlock.local.cloud.template.CloudTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/// DynamoDB Local inside this process. It is put together from its parts rather than by
/// `DynamoDBEmbedded`, which reports each start to Amazon and hides the store from the endpoint.
///
/// The first one of a process takes about two seconds, later ones some milliseconds.
public final class LocalDynamoDb implements AutoCloseable {
  private static final int WORKERS = 10;
  private final CachedSchemaAccess access;
  private final LocalDBClient store;
  private final DynamoDbClient dynamo;
  private final DynamoDbStreamsClient streams;

  private LocalDynamoDb(CachedSchemaAccess access) {
    this.access = access;
    store =
        new LocalDBClient(access, new JobsRegister(Executors.newFixedThreadPool(WORKERS), false));
    dynamo = ServiceErrorProxy.wrap(DynamoDbClient.class, store.dynamoDbClient());
    streams = ServiceErrorProxy.wrap(DynamoDbStreamsClient.class, store.dynamoDbStreamsClient());
  }

  /// A database that is gone when it is closed.
  public static LocalDynamoDb inMemory() {
    loadLibrary();
    return new LocalDynamoDb(new CachedSchemaAccess());
  }

  /// A database in one file of the folder; what was written survives a kill of the process.
  public static LocalDynamoDb onDisk(Path folder) {
    loadLibrary();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the data folder " + folder, e);
    }
    var file = folder.resolve("table.db");
    new TableFile(file).requireWhole();
    return new LocalDynamoDb(new WriteAheadTable(file.toFile()));
  }

  private static void loadLibrary() {
    try {
      SQLiteLibraryLoader.initialize();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local's native library does not load", e);
    }
  }

  /// The table's client, without HTTP in between.
  public DynamoDbClient dynamo() {
    return dynamo;
  }

  /// The client of the table's stream.
  public DynamoDbStreamsClient streams() {
    return streams;
  }

  /// How many items were written or deleted since it was opened: where that is the same as before,
  /// its streams have nothing new.
  public long writes() {
    return access.writes();
  }

  /// Creates the table if it is not there yet.
  public void create(CloudTemplate.TableResource table) {
    var name = table.request().tableName();
    try {
      dynamo.describeTable(b -> b.tableName(name));
    } catch (ResourceNotFoundException missing) {
      dynamo.createTable(table.request());
      table.ttlAttribute().ifPresent(attribute -> expire(name, attribute));
    }
  }

  private void expire(String table, String attribute) {
    var spec = TimeToLiveSpecification.builder().enabled(true).attributeName(attribute).build();
    dynamo.updateTimeToLive(b -> b.tableName(table).timeToLiveSpecification(spec));
  }

  /// Copies the table of a database on disk into another file.
  public void copyTo(Path file) {
    access.copyTo(file);
  }

  /// The same store over HTTP, on the loopback interface; port 0 takes any free one.
  public DynamoDbEndpoint serve(int port) {
    return DynamoDbEndpoint.of(store, port);
  }

  @Override
  public void close() {
    store.shutdown();
  }
}
