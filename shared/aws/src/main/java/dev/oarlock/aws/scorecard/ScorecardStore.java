package dev.oarlock.aws.scorecard;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.health.InForce;
import dev.oarlock.domain.health.Scorecards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Every version of the scorecards that was ever applied, never changed, and since when which one
/// was in force. Where none was ever applied, those that ship are.
public final class ScorecardStore {
  /// What became of keeping a version.
  public enum Keep {
    KEPT,
    ALREADY_THERE,
    /// The version is there and says something else.
    TAKEN
  }

  private static final String PARTITION = "SCORECARD";
  private static final String VERSION = "VERSION#";
  private static final String SINCE = "SINCE#";

  private final DynamoDbClient dynamo;
  private final String table;

  public ScorecardStore(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static ScorecardStore of(World world) {
    return new ScorecardStore(world.dynamo(), world.setting("TABLE_NAME"));
  }

  /// Which version is in force, and since when; empty where none was ever applied.
  public Optional<Since> current() {
    var query = query(SINCE).scanIndexForward(false).limit(1).build();
    return dynamo.query(query).items().stream().map(ScorecardStore::since).findFirst();
  }

  /// Every change of rules, oldest first.
  public List<Since> all() {
    return dynamo.queryPaginator(query(SINCE).build()).items().stream()
        .map(ScorecardStore::since)
        .toList();
  }

  /// A version as it was applied; empty for one that never was, but for those that ship.
  public Optional<Scorecards> version(String version) {
    var got = dynamo.query(query(VERSION + version).build()).items().stream();
    return got.filter(it -> text(it, "sk").equals(VERSION + version))
        .findFirst()
        .map(it -> read(version, Json.parse(text(it, "document"))))
        .or(() -> Optional.of(Scorecards.shipped()).filter(it -> it.version().equals(version)));
  }

  /// What was in force when, read whole.
  public InForce inForce() {
    var since = new TreeMap<LocalDate, Scorecards>();
    for (var one : all()) {
      version(one.version()).ifPresent(it -> since.put(one.day(), it));
    }
    return new InForce(since);
  }

  /// Keeps a version for good, if nothing else goes by its name.
  public Keep keep(Scorecards scorecards, JsonNode document) {
    var known = version(scorecards.version());
    if (known.isPresent()) {
      return known.get().equals(scorecards) ? Keep.ALREADY_THERE : Keep.TAKEN;
    }
    var item =
        Map.of(
            "pk", fromS(PARTITION),
            "sk", fromS(VERSION + scorecards.version()),
            "document", fromS(Json.write(document)));
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      return Keep.KEPT;
    } catch (ConditionalCheckFailedException _) {
      return Keep.TAKEN;
    }
  }

  /// Puts a version in force.
  public void enforce(Since since) {
    var item =
        Map.of(
            "pk", fromS(PARTITION),
            "sk", fromS(SINCE + since.at()),
            "version", fromS(since.version()),
            "day", fromS(since.day().toString()));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private static Scorecards read(String version, JsonNode document) {
    return switch (ScorecardsReader.read(document)) {
      case Parsed.Good(var scorecards) -> scorecards;
      case Parsed.Bad(var mistakes) ->
          throw new IllegalStateException(
              "scorecard " + version + " cannot be read any more: " + mistakes);
    };
  }

  private QueryRequest.Builder query(String prefix) {
    Map<String, AttributeValue> values = Map.of(":pk", fromS(PARTITION), ":sk", fromS(prefix));
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
        .expressionAttributeValues(values);
  }

  private static Since since(Map<String, AttributeValue> item) {
    return Since.of(
        text(item, "sk").substring(SINCE.length()), text(item, "version"), text(item, "day"));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(AttributeValue::s)
        .orElseThrow(() -> new IllegalStateException("item without the attribute " + name));
  }
}
