package dev.oarlock.aws.store.scorecard;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.scorecard.document.ParsedScorecards;
import dev.oarlock.aws.store.scorecard.document.ScorecardDocumentReader;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.health.selection.ScorecardHistory;
import dev.oarlock.domain.health.selection.ScorecardSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Every version of the scorecards that was ever applied, never changed, and since when which one
/// was active. Where none was ever activated, the shipped ones are.
public final class ScorecardStore {
  /// What became of keeping a version.
  public enum AddResult {
    ADDED,
    ALREADY_THERE,
    /// The version is there with other content.
    TAKEN
  }

  private static final String VERSION = "VERSION#";
  private static final String ACTIVATION = "ACTIVATION#";

  private final TablePartition partition;

  public ScorecardStore(DynamoDbClient dynamo, String table) {
    this.partition = new TablePartition(dynamo, table, "SCORECARD");
  }

  public static ScorecardStore of(AppContext appContext) {
    return new ScorecardStore(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// Which version is active, and since when; empty where none was ever activated.
  public Optional<ScorecardActivation> activation() {
    return partition.last(ACTIVATION).map(ScorecardStore::parseActivation);
  }

  /// Every change of rules, oldest first.
  public List<ScorecardActivation> activations() {
    return partition.all(ACTIVATION).map(ScorecardStore::parseActivation).toList();
  }

  /// A version as it was applied; empty for one that never was, but for those that ship.
  public Optional<ScorecardSet> version(String version) {
    return partition
        .find(VERSION + version)
        .map(it -> read(version, JsonTree.parse(text(it, "document"))))
        .or(() -> Optional.of(ScorecardSet.shipped()).filter(it -> it.version().equals(version)));
  }

  /// Which scorecards were active when, read whole.
  public ScorecardHistory timeline() {
    var since = new TreeMap<LocalDate, ScorecardSet>();
    for (var one : activations()) {
      version(one.version()).ifPresent(it -> since.put(one.day(), it));
    }
    return new ScorecardHistory(since);
  }

  /// Keeps a version for good, if nothing else goes by its name.
  public AddResult add(ScorecardSet scorecards, JsonNode document) {
    var known = version(scorecards.version());
    if (known.isPresent()) {
      return known.get().equals(scorecards) ? AddResult.ALREADY_THERE : AddResult.TAKEN;
    }
    var item = Map.of("document", fromS(JsonTree.write(document)));
    return partition.add(VERSION + scorecards.version(), item) ? AddResult.ADDED : AddResult.TAKEN;
  }

  /// Activates a version.
  public void activate(ScorecardActivation since) {
    partition.put(
        ACTIVATION + since.at(),
        Map.of("version", fromS(since.version()), "day", fromS(since.day().toString())));
  }

  private static ScorecardSet read(String version, JsonNode document) {
    return switch (ScorecardDocumentReader.read(document)) {
      case ParsedScorecards.Valid(var scorecards) -> scorecards;
      case ParsedScorecards.Invalid(var mistakes) ->
          throw new IllegalStateException(
              "scorecard " + version + " cannot be read any more: " + mistakes);
    };
  }

  private static ScorecardActivation parseActivation(Map<String, AttributeValue> item) {
    return ScorecardActivation.of(
        text(item, "sk").substring(ACTIVATION.length()), text(item, "version"), text(item, "day"));
  }
}
