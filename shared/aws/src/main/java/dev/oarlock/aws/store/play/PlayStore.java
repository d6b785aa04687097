package dev.oarlock.aws.store.play;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.play.PlayCatalog;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The plays in force: what was applied last, and the shipped ones before that. A play that was
/// started keeps its steps in the log, so none older is needed.
public final class PlayStore {
  private static final String LATEST = "LATEST";

  private final TablePartition partition;

  public PlayStore(DynamoDbClient dynamo, String table) {
    this.partition = new TablePartition(dynamo, table, "PLAYS");
  }

  public static PlayStore of(AppContext appContext) {
    return new PlayStore(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  public PlayCatalog load() {
    return partition
        .all()
        .findFirst()
        .map(item -> PlayCatalogJson.read(JsonTree.parse(text(item, "document"))))
        .orElseGet(PlayCatalog::shipped);
  }

  public void apply(PlayCatalog catalog, Instant at) {
    var document = JsonTree.write(PlayCatalogJson.write(catalog));
    partition.put(LATEST, Map.of("document", fromS(document), "at", fromS(at.toString())));
  }
}
