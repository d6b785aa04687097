package dev.oarlock.bench.faults.effect;

import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.local.cloud.database.LocalDynamoDb;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The template's table, in memory and without faults, emptied before each run, and the types of
/// events that the template's rule has announced.
public final class FaultTable implements AutoCloseable {
  private static final Pattern ANNOUNCED =
      Pattern.compile("AnnouncementRule:.*?detail-type: \\[(.*?)]", Pattern.DOTALL);

  private final LocalDynamoDb database = LocalDynamoDb.inMemory();
  private final String name;
  private final Set<String> announced;

  public FaultTable() {
    var table = TemplateFile.read(ProjectPaths.templateFile(), Map.of()).tables().getFirst();
    database.create(table);
    this.name = table.request().tableName();
    this.announced = readAnnounced();
  }

  private static Set<String> readAnnounced() {
    try {
      var found = ANNOUNCED.matcher(Files.readString(ProjectPaths.templateFile()));
      if (!found.find()) {
        throw new IllegalStateException("no AnnouncementRule in the template");
      }
      return Set.of(found.group(1).split(",\\s*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public DynamoDbClient dynamo() {
    return database.dynamo();
  }

  public String name() {
    return name;
  }

  public Set<String> announced() {
    return announced;
  }

  public List<Map<String, AttributeValue>> items() {
    var items = new ArrayList<Map<String, AttributeValue>>();
    database.dynamo().scanPaginator(scan -> scan.tableName(name)).items().forEach(items::add);
    return items;
  }

  public void clear() {
    for (var item : items()) {
      database
          .dynamo()
          .deleteItem(delete ->
              delete.tableName(name).key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
