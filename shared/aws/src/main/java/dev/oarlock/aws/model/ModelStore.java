package dev.oarlock.aws.model;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.DriftJson;
import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.train.Drift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Every version of the churn model that was ever learned, never changed, and since when which one
/// was in force. Where none was ever applied, it is the expert's.
public final class ModelStore {
  private static final String PARTITION = "MODEL";
  private static final String VERSION = "VERSION#";
  private static final String SINCE = "SINCE#";
  private static final String DRIFT = "DRIFT";

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
    return inForce().map(InForce::version);
  }

  /// Which version is in force, since when and why; empty where none was ever applied.
  public Optional<InForce> inForce() {
    var query = query(SINCE).scanIndexForward(false).limit(1).build();
    return dynamo.query(query).items().stream().map(ModelStore::inForce).findFirst();
  }

  /// Every change, oldest first.
  public List<InForce> allInForce() {
    return dynamo.queryPaginator(query(SINCE).build()).items().stream()
        .map(ModelStore::inForce)
        .toList();
  }

  /// A version as it was learned.
  public Optional<HazardModel> version(String version) {
    return item(version).map(ModelStore::model);
  }

  /// How good a version was on past days that it had not seen; empty where it was never judged.
  public Optional<Report> report(String version) {
    return item(version).flatMap(ModelStore::report);
  }

  /// All that is known about a version; empty where it was never kept.
  public Optional<Version> about(String version) {
    return item(version).filter(it -> it.containsKey("about")).map(ModelStore::about);
  }

  /// Every version, by name, which begins with the day it was learned.
  public List<Version> all() {
    return dynamo.queryPaginator(query(VERSION).build()).items().stream()
        .filter(it -> it.containsKey("about"))
        .map(ModelStore::about)
        .toList();
  }

  /// Keeps a version for good; what goes by its name already stays as it is.
  public void keep(Version version) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", fromS(PARTITION));
    item.put("sk", fromS(VERSION + version.name()));
    item.put("model", fromS(Json.write(HazardJson.write(version.model()))));
    item.put("about", fromS(Json.write(VersionJson.write(version.origin(), version.test()))));
    version
        .report()
        .ifPresent(report -> item.put("report", fromS(Json.write(ReportJson.write(report)))));
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException _) {
      // the same day and the same data make the same version
    }
  }

  /// Puts a version in force.
  public void enforce(InForce since) {
    var item =
        Map.of(
            "pk", fromS(PARTITION),
            "sk", fromS(SINCE + since.at()),
            "version", fromS(since.version()),
            "day", fromS(since.day().toString()),
            "by", fromS(since.by()),
            "reason", fromS(since.reason()));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  /// How the book had moved when the model was last learned; empty where it never was.
  public Optional<Drift> drift() {
    var query = query(DRIFT).limit(1).build();
    return dynamo.query(query).items().stream()
        .map(it -> DriftJson.read(Json.parse(text(it, "body"))))
        .findFirst();
  }

  public void keep(Drift drift) {
    var body = fromS(Json.write(DriftJson.write(drift)));
    var item = Map.of("pk", fromS(PARTITION), "sk", fromS(DRIFT), "body", body);
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private Optional<Map<String, AttributeValue>> item(String version) {
    Stream<Map<String, AttributeValue>> items =
        dynamo.query(query(VERSION + version).build()).items().stream();
    return items.filter(it -> text(it, "sk").equals(VERSION + version)).findFirst();
  }

  private static HazardModel model(Map<String, AttributeValue> item) {
    return HazardJson.read(Json.parse(text(item, "model")));
  }

  private static Optional<Report> report(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get("report")).map(it -> ReportJson.read(Json.parse(it.s())));
  }

  private static Version about(Map<String, AttributeValue> item) {
    var about = Json.parse(text(item, "about"));
    return new Version(
        model(item), VersionJson.origin(about), report(item), VersionJson.test(about));
  }

  private QueryRequest.Builder query(String prefix) {
    Map<String, AttributeValue> values = Map.of(":pk", fromS(PARTITION), ":sk", fromS(prefix));
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
        .expressionAttributeValues(values);
  }

  private static InForce inForce(Map<String, AttributeValue> item) {
    return new InForce(
        Instant.parse(text(item, "sk").substring(SINCE.length())),
        text(item, "version"),
        LocalDate.parse(text(item, "day")),
        text(item, "by"),
        text(item, "reason"));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(AttributeValue::s)
        .orElseThrow(() -> new IllegalStateException("item without the attribute " + name));
  }
}
