package dev.oarlock.aws.store.model;

import static dev.oarlock.aws.store.table.ItemAttributes.maybeText;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.bus.DriftReportJson;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.json.RecordCodec;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.model.ModelVersion.Origin;
import dev.oarlock.aws.store.model.ModelVersion.Test;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.domain.learning.validation.ValidationReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Every version of the churn model that was ever trained, never changed, and since when which one
/// was active. Where none was ever activated, it is the expert's prior.
public final class ModelStore {
  private static final String VERSION = "VERSION#";
  private static final String ACTIVATION = "ACTIVATION#";
  private static final String DRIFT = "DRIFT";

  private final TablePartition partition;

  public ModelStore(DynamoDbClient dynamo, String table) {
    this.partition = new TablePartition(dynamo, table, "MODEL");
  }

  public static ModelStore of(AppContext appContext) {
    return new ModelStore(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// The name of the active version; empty where none was ever activated.
  public Optional<String> activeVersion() {
    return activation().map(ModelActivation::version);
  }

  /// Which version is active, since when and why; empty where none was ever activated.
  public Optional<ModelActivation> activation() {
    return partition.last(ACTIVATION).map(ModelStore::activation);
  }

  /// Every change, oldest first.
  public List<ModelActivation> activations() {
    return partition.all(ACTIVATION).map(ModelStore::activation).toList();
  }

  /// A version as it was trained.
  public Optional<HazardModel> version(String version) {
    return item(version).map(ModelStore::model);
  }

  /// How good a version was on past days that it had not seen; empty where it was never validated.
  public Optional<ValidationReport> report(String version) {
    return item(version).flatMap(ModelStore::report);
  }

  /// All that is known about a version; empty where there is none of that name.
  public Optional<ModelVersion> about(String version) {
    return item(version).filter(it -> it.containsKey("origin")).map(ModelStore::about);
  }

  /// Every version, by name, which begins with the day it was trained.
  public List<ModelVersion> all() {
    return partition
        .all(VERSION)
        .filter(it -> it.containsKey("origin"))
        .map(ModelStore::about)
        .toList();
  }

  /// Keeps a version for good; what goes by its name already stays as it is.
  public void add(ModelVersion version) {
    var item = new HashMap<String, AttributeValue>();
    item.put("model", fromS(JsonTree.write(HazardModelJson.write(version.model()))));
    item.put("origin", fromS(RecordCodec.of(Origin.class).write(version.origin())));
    item.put("test", fromS(RecordCodec.of(Test.class).write(version.test())));
    version
        .report()
        .ifPresent(report ->
            item.put("report", fromS(JsonTree.write(ValidationReportJson.write(report)))));
    partition.add(VERSION + version.name(), item); // there: the same day, the same data
  }

  /// Activates a version.
  public void activate(ModelActivation since) {
    partition.put(
        ACTIVATION + since.at(),
        Map.of(
            "version", fromS(since.version()),
            "day", fromS(since.day().toString()),
            "by", fromS(since.by()),
            "reason", fromS(since.reason())));
  }

  /// How the portfolio had moved when a model was last trained; empty where none ever was.
  public Optional<DriftReport> drift() {
    return partition
        .find(DRIFT)
        .map(it -> DriftReportJson.read(JsonTree.parse(text(it, "document"))));
  }

  public void add(DriftReport drift) {
    partition.put(DRIFT, Map.of("document", fromS(JsonTree.write(DriftReportJson.write(drift)))));
  }

  private Optional<Map<String, AttributeValue>> item(String version) {
    return partition.find(VERSION + version);
  }

  private static HazardModel model(Map<String, AttributeValue> item) {
    try {
      return HazardModelJson.read(JsonTree.parse(text(item, "model")));
    } catch (IllegalArgumentException e) {
      var version = text(item, "sk").substring(VERSION.length());
      throw new IllegalArgumentException(
          "Version " + version + " holds no model: " + e.getMessage(), e);
    }
  }

  private static Optional<ValidationReport> report(Map<String, AttributeValue> item) {
    return maybeText(item, "report").map(it -> ValidationReportJson.read(JsonTree.parse(it)));
  }

  private static ModelVersion about(Map<String, AttributeValue> item) {
    return new ModelVersion(
        model(item),
        RecordCodec.of(Origin.class).read(text(item, "origin")),
        report(item),
        RecordCodec.of(Test.class).read(text(item, "test")));
  }

  private static ModelActivation activation(Map<String, AttributeValue> item) {
    return new ModelActivation(
        Instant.parse(text(item, "sk").substring(ACTIVATION.length())),
        text(item, "version"),
        LocalDate.parse(text(item, "day")),
        text(item, "by"),
        text(item, "reason"));
  }
}
