package dev.oarlock.aws.model;

import static dev.oarlock.aws.table.Attributes.maybeText;
import static dev.oarlock.aws.table.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.World;
import dev.oarlock.aws.bus.DriftJson;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.table.Partition;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.train.Drift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Every version of the churn model that was ever learned, never changed, and since when which one
/// was in force. Where none was ever applied, it is the expert's.
public final class ModelStore {
  private static final String VERSION = "VERSION#";
  private static final String SINCE = "SINCE#";
  private static final String DRIFT = "DRIFT";

  private final Partition partition;

  public ModelStore(DynamoDbClient dynamo, String table) {
    this.partition = new Partition(dynamo, table, "MODEL");
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
    return partition.last(SINCE).map(ModelStore::inForce);
  }

  /// Every change, oldest first.
  public List<InForce> allInForce() {
    return partition.all(SINCE).map(ModelStore::inForce).toList();
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
    return partition
        .all(VERSION)
        .filter(it -> it.containsKey("about"))
        .map(ModelStore::about)
        .toList();
  }

  /// Keeps a version for good; what goes by its name already stays as it is.
  public void keep(Version version) {
    var item = new HashMap<String, AttributeValue>();
    item.put("model", fromS(Json.write(HazardJson.write(version.model()))));
    item.put("about", fromS(Json.write(VersionJson.write(version.origin(), version.test()))));
    version
        .report()
        .ifPresent(report -> item.put("report", fromS(Json.write(ReportJson.write(report)))));
    partition.add(VERSION + version.name(), item); // there: the same day, the same data
  }

  /// Puts a version in force.
  public void enforce(InForce since) {
    partition.put(
        SINCE + since.at(),
        Map.of(
            "version", fromS(since.version()),
            "day", fromS(since.day().toString()),
            "by", fromS(since.by()),
            "reason", fromS(since.reason())));
  }

  /// How the book had moved when the model was last learned; empty where it never was.
  public Optional<Drift> drift() {
    return partition.find(DRIFT).map(it -> DriftJson.read(Json.parse(text(it, "body"))));
  }

  public void keep(Drift drift) {
    partition.put(DRIFT, Map.of("body", fromS(Json.write(DriftJson.write(drift)))));
  }

  private Optional<Map<String, AttributeValue>> item(String version) {
    return partition.find(VERSION + version);
  }

  private static HazardModel model(Map<String, AttributeValue> item) {
    return HazardJson.read(Json.parse(text(item, "model")));
  }

  private static Optional<Report> report(Map<String, AttributeValue> item) {
    return maybeText(item, "report").map(it -> ReportJson.read(Json.parse(it)));
  }

  private static Version about(Map<String, AttributeValue> item) {
    var about = Json.parse(text(item, "about"));
    return new Version(
        model(item), VersionJson.origin(about), report(item), VersionJson.test(about));
  }

  private static InForce inForce(Map<String, AttributeValue> item) {
    return new InForce(
        Instant.parse(text(item, "sk").substring(SINCE.length())),
        text(item, "version"),
        LocalDate.parse(text(item, "day")),
        text(item, "by"),
        text(item, "reason"));
  }
}
