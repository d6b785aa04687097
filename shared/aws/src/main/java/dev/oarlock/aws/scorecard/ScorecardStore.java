package dev.oarlock.aws.scorecard;

import static dev.oarlock.aws.table.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.table.Partition;
import dev.oarlock.domain.health.InForce;
import dev.oarlock.domain.health.Scorecards;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  private static final String VERSION = "VERSION#";
  private static final String SINCE = "SINCE#";

  private final Partition partition;

  public ScorecardStore(DynamoDbClient dynamo, String table) {
    this.partition = new Partition(dynamo, table, "SCORECARD");
  }

  public static ScorecardStore of(World world) {
    return new ScorecardStore(world.dynamo(), world.setting("TABLE_NAME"));
  }

  /// Which version is in force, and since when; empty where none was ever applied.
  public Optional<Since> current() {
    return partition.last(SINCE).map(ScorecardStore::since);
  }

  /// Every change of rules, oldest first.
  public List<Since> all() {
    return partition.all(SINCE).map(ScorecardStore::since).toList();
  }

  /// A version as it was applied; empty for one that never was, but for those that ship.
  public Optional<Scorecards> version(String version) {
    return partition
        .find(VERSION + version)
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
    var item = Map.of("document", fromS(Json.write(document)));
    return partition.add(VERSION + scorecards.version(), item) ? Keep.KEPT : Keep.TAKEN;
  }

  /// Puts a version in force.
  public void enforce(Since since) {
    partition.put(
        SINCE + since.at(),
        Map.of("version", fromS(since.version()), "day", fromS(since.day().toString())));
  }

  private static Scorecards read(String version, JsonNode document) {
    return switch (ScorecardsReader.read(document)) {
      case Parsed.Good(var scorecards) -> scorecards;
      case Parsed.Bad(var mistakes) ->
          throw new IllegalStateException(
              "scorecard " + version + " cannot be read any more: " + mistakes);
    };
  }

  private static Since since(Map<String, AttributeValue> item) {
    return Since.of(
        text(item, "sk").substring(SINCE.length()), text(item, "version"), text(item, "day"));
  }
}
