package dev.oarlock.aws.store.reason;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The picklist in force: what was applied last, and the shipped one before that. The log keeps the
/// code of a reason and whether it was avoidable, so none older is needed.
public final class ReasonStore {
  private static final String LATEST = "LATEST";

  private final TablePartition partition;

  public ReasonStore(DynamoDbClient dynamo, String table) {
    this.partition = new TablePartition(dynamo, table, "REASONS");
  }

  public static ReasonStore of(AppContext appContext) {
    return new ReasonStore(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  public ReasonCatalog load() {
    return partition
        .all()
        .findFirst()
        .map(item -> ReasonCatalogJson.read(JsonTree.parse(text(item, "document"))))
        .orElseGet(ReasonCatalog::shipped);
  }

  public void apply(ReasonCatalog catalog, Instant at) {
    var document = JsonTree.write(ReasonCatalogJson.write(catalog));
    partition.put(LATEST, Map.of("document", fromS(document), "at", fromS(at.toString())));
  }
}
