package dev.oarlock.local.cloud.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class WriteAheadTableTest {
  private static final Map<String, AttributeValue> KEY =
      Map.of("pk", AttributeValue.fromS("A"), "sk", AttributeValue.fromS("1"));
  @TempDir Path folder;

  /// What is in the files at that moment is what a process that is killed then leaves.
  @Test
  void aKilledProcessLeavesWhatWasWritten() throws IOException {
    var killed = folder.resolve("killed");
    try (var database = LocalDynamoDb.onDisk(folder.resolve("running"))) {
      var table = createTable(database);

      database.dynamo().putItem(put -> put.tableName(table).item(KEY));

      Files.createDirectories(killed);
      for (var name : new String[] {"table.db", "table.db-wal"}) {
        Files.copy(folder.resolve("running").resolve(name), killed.resolve(name));
      }
    }
    try (var again = LocalDynamoDb.onDisk(killed)) {
      var table = createTable(again);
      assertThat(again.dynamo().getItem(get -> get.tableName(table).key(KEY)).item())
          .isEqualTo(KEY);
    }
  }

  @Test
  void aTableThatIsDeletedAndCreatedAnewIsNotRememberedAsItWas() {
    try (var database = LocalDynamoDb.inMemory()) {
      var table = createTable(database);
      var first = stream(database, table);

      database.dynamo().deleteTable(delete -> delete.tableName(table));
      createTable(database);

      assertThat(stream(database, table)).isNotEqualTo(first);
    }
  }

  private static String stream(LocalDynamoDb database, String table) {
    return database
        .dynamo()
        .describeTable(describe -> describe.tableName(table))
        .table()
        .latestStreamArn();
  }

  private static String createTable(LocalDynamoDb database) {
    var template = TemplateFile.read(CloudSetup.inMemory().template(), Map.of());
    template.tables().forEach(database::create);
    return template.tableName();
  }
}
