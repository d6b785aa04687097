package dev.oarlock.aws.store.mapping;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The mappings in force, each as its file has it: of a name only the latest.
public final class MappingStore {
  private final TablePartition partition;
  private final UnreadableItems unreadable;

  public MappingStore(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
    this.partition = new TablePartition(dynamo, table, "MAPPINGS");
    this.unreadable = unreadable;
  }

  public MappingStore(DynamoDbClient dynamo, String table) {
    this(dynamo, table, UnreadableItems.untold());
  }

  public static MappingStore of(AppContext appContext) {
    return new MappingStore(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// All of them by name, with one query.
  public List<AppliedMapping> all() {
    return unreadable.readable(partition.all(), MappingStore::applied).toList();
  }

  public void apply(AppliedMapping mapping) {
    partition.put(
        mapping.name(),
        Map.of("document", fromS(mapping.text()), "at", fromS(mapping.at().toString())));
  }

  public void remove(String name) {
    partition.delete(name);
  }

  private static AppliedMapping applied(Map<String, AttributeValue> item) {
    return new AppliedMapping(
        text(item, "sk"), text(item, "document"), Instant.parse(text(item, "at")));
  }
}
