package dev.oarlock.aws.store.play;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.play.PlayEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The save ledger: an item for each play that was started. What it was noted as first stays known,
/// so that nobody claims a save by telling of a play when it is over.
public record PlayOutcomes(DynamoDbClient dynamo, String table) {
  public static PlayOutcomes of(AppContext appContext) {
    return new PlayOutcomes(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  public void put(PlayEntry entry) {
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(partition().key(entry.account() + "#" + entry.run()))
            .updateExpression(
                "SET account = :account, entry = :entry, seen = if_not_exists(seen, :seen)")
            .expressionAttributeValues(
                Map.of(
                    ":account", fromS(entry.account().value()),
                    ":entry", fromS(JsonTree.write(PlayEntryJson.write(entry))),
                    ":seen", fromBool(entry.isUndecided()))));
  }

  /// All of them as of a day: what time alone has decided since is read from the accounts.
  public List<PlayEntry> asOf(LocalDate today, AccountStates states) {
    var noted = partition().all().map(NotedPlay::of).toList();
    var open = noted.stream().map(NotedPlay::entry).filter(PlayEntry::isUndecided).toList();
    var now =
        states.loadReadable(open.stream().map(PlayEntry::account).toList()).states().stream()
            .flatMap(state -> PlayEntry.of(state.id(), state.facts(), today).stream())
            .collect(Collectors.toMap(PlayOutcomes::key, it -> it, (one, _) -> one));
    return noted.stream()
        .flatMap(it -> Stream.of(now.getOrDefault(key(it.entry()), it.entry())).map(it::read))
        .toList();
  }

  private static String key(PlayEntry entry) {
    return entry.account() + " " + entry.run();
  }

  /// A line as it was noted, and whether anything was to be decided when it was noted first.
  private record NotedPlay(PlayEntry entry, boolean seenBefore) {
    static NotedPlay of(Map<String, AttributeValue> item) {
      return new NotedPlay(
          PlayEntryJson.read(JsonTree.parse(ItemAttributes.text(item, "entry"))),
          item.containsKey("seen") && item.get("seen").bool());
    }

    PlayEntry read(PlayEntry current) {
      return seenBefore ? current : current.toldAfterwards();
    }
  }

  private TablePartition partition() {
    return new TablePartition(dynamo, table, "PLAY_OUTCOMES");
  }
}
