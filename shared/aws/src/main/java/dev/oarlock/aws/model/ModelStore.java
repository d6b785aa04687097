package dev.oarlock.aws.model;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.learn.Report;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Every version of the churn model that was ever learned, never changed, and since when which one
/// was in force. Where none was ever applied, it is the expert's.
public final class ModelStore {
  private static final String PARTITION = "MODEL";
  private static final String VERSION = "VERSION#";
  private static final String SINCE = "SINCE#";

  private final DynamoDbClient dynamo;
  private final String table;

  public ModelStore(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static ModelStore of(World world) {
    return new ModelStore(world.dynamo(), world.setting("TABLE_NAME"));
  }

  /// The name of the version in force; empty where none was ever applied.
  public Optional<String> current() {
    var query = query(SINCE).scanIndexForward(false).limit(1).build();
    return dynamo.query(query).items().stream().map(it -> text(it, "version")).findFirst();
  }

  /// A version as it was learned.
  public Optional<HazardModel> version(String version) {
    return dynamo.query(query(VERSION + version).build()).items().stream()
        .filter(it -> text(it, "sk").equals(VERSION + version))
        .findFirst()
        .map(it -> HazardJson.read(Json.parse(text(it, "model"))));
  }

  /// How good a version was on past days that it had not seen; empty where it was never judged.
  public Optional<Report> report(String version) {
    return dynamo.query(query(VERSION + version).build()).items().stream()
        .filter(it -> text(it, "sk").equals(VERSION + version))
        .flatMap(it -> Optional.ofNullable(it.get("report")).stream())
        .findFirst()
        .map(it -> ReportJson.read(Json.parse(it.s())));
  }

  private QueryRequest.Builder query(String prefix) {
    Map<String, AttributeValue> values = Map.of(":pk", fromS(PARTITION), ":sk", fromS(prefix));
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
        .expressionAttributeValues(values);
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(AttributeValue::s)
        .orElseThrow(() -> new IllegalStateException("item without the attribute " + name));
  }
}
