package dev.oarlock.aws.store.source;

import static dev.oarlock.aws.store.table.ItemAttributes.maybeText;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.silence.SourceRhythm;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The sources of signals: an item each, in one partition, for there are few. It holds the days on
/// which the source reported, as a set, so that a second report of a day changes nothing.
public final class SignalSourceStore {
  /// Older days are no part of a rhythm any more.
  private static final int RETENTION_DAYS = 100;

  private final DynamoDbClient dynamo;
  private final String table;
  private final TablePartition partition;
  private final UnreadableItems unreadable;
  private final Set<String> recorded = new HashSet<>();

  public SignalSourceStore(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.partition = new TablePartition(dynamo, table, "SOURCE");
    this.unreadable = unreadable;
  }

  public SignalSourceStore(DynamoDbClient dynamo, String table) {
    this(dynamo, table, UnreadableItems.untold());
  }

  public static SignalSourceStore of(AppContext appContext) {
    return new SignalSourceStore(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// Notes that a source was heard on a day: one write unit a source, kind, day and container.
  public synchronized void recordSignal(String source, String signalType, LocalDate day) {
    var note = day + "#" + source + "#" + signalType;
    if (recorded.contains(note)) {
      return;
    }
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(key(source, signalType))
            .updateExpression("SET #source = :source, signalType = :type ADD heardOn :day")
            .expressionAttributeNames(Map.of("#source", "source"))
            .expressionAttributeValues(
                Map.of(
                    ":source",
                    fromS(source),
                    ":type",
                    fromS(signalType),
                    ":day",
                    days(Set.of(day)))));
    recorded.removeIf(other -> !other.startsWith(day.toString()));
    recorded.add(note);
  }

  public List<SignalSource> all() {
    return unreadable.readable(partition.all(), SignalSourceStore::parse).toList();
  }

  /// Takes it for silent since a day, and lets go of days that are no part of its rhythm any more.
  public void markSilent(SignalSource source, LocalDate since) {
    var old =
        source
            .rhythm()
            .reportDays()
            .headSet(source.rhythm().reportDays().last().minusDays(RETENTION_DAYS));
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(key(source.name(), source.signalType().word()))
            .updateExpression(
                "SET silentSince = :since" + (old.isEmpty() ? "" : " DELETE heardOn :old"))
            .expressionAttributeValues(
                old.isEmpty()
                    ? Map.of(":since", fromS(since.toString()))
                    : Map.of(":since", fromS(since.toString()), ":old", days(old))));
  }

  /// It is heard again.
  public void markReturned(SignalSource source) {
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(key(source.name(), source.signalType().word()))
            .updateExpression("REMOVE silentSince"));
  }

  private static SignalSource parse(Map<String, AttributeValue> item) {
    return new SignalSource(
        text(item, "source"),
        SignalType.named(text(item, "signalType")),
        SourceRhythm.of(
            Optional.ofNullable(item.get("heardOn"))
                .map(AttributeValue::ns)
                .orElse(List.of())
                .stream()
                .map(day -> LocalDate.ofEpochDay(Long.parseLong(day)))
                .toList()),
        maybeText(item, "silentSince").map(LocalDate::parse));
  }

  private static AttributeValue days(Set<LocalDate> days) {
    return fromNs(days.stream().map(day -> Long.toString(day.toEpochDay())).toList());
  }

  private Map<String, AttributeValue> key(String source, String signalType) {
    return partition.key(signalType + "#" + source);
  }
}
