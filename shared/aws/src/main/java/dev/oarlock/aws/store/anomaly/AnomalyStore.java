package dev.oarlock.aws.store.anomaly;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.DailyShiftCount;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.health.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// How many accounts each day's reports moved far, an item a day, and the anomalies that were found
/// in that, an item each; all in one partition, for there are few.
public final class AnomalyStore {
  private static final String PARTITION = "ANOMALY";
  private static final String DAY = "DAY#";

  /// How many accounts have a value of each measure, apart from the shifts, which are written far
  /// more often.
  private static final String READ = "#READ";

  /// Before a type of signal.
  private static final String REPORTED_PREFIX = "reported#";

  private final DynamoDbClient dynamo;
  private final String table;
  private final TablePartition partition;
  private final UnreadableItems unreadable;

  public AnomalyStore(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.partition = new TablePartition(dynamo, table, PARTITION);
    this.unreadable = unreadable;
  }

  public AnomalyStore(DynamoDbClient dynamo, String table) {
    this(dynamo, table, UnreadableItems.untold());
  }

  public static AnomalyStore of(AppContext appContext) {
    return new AnomalyStore(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// Adds the accounts that a day's reports came from and moved, and returns the counts as they are
  /// now: one write unit.
  public DailyShiftCount addCounts(DailyShiftCount more) {
    var addition = addition(more);
    var updated =
        dynamo.updateItem(update ->
            update
                .tableName(table)
                .key(addition.key())
                .updateExpression(addition.expression())
                .expressionAttributeNames(addition.names())
                .expressionAttributeValues(addition.values())
                .returnValues(ReturnValue.ALL_NEW));
    return readable(more.day(), updated.attributes()).orElse(more);
  }

  /// The update that adds counts.
  record CountAddition(
      Map<String, AttributeValue> key,
      String expression,
      Map<String, String> names,
      Map<String, AttributeValue> values) {}

  CountAddition addition(DailyShiftCount more) {
    var counts = new TreeMap<String, Integer>();
    more.moved().forEach((shift, count) -> counts.put(shift.key(), count));
    more.reported().forEach((type, count) -> counts.put(REPORTED_PREFIX + type.word(), count));
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    var parts = new ArrayList<String>();
    counts.forEach((name, count) -> {
      var i = parts.size();
      names.put("#n" + i, name);
      values.put(":n" + i, fromN(count.toString()));
      parts.add("#n%d :n%d".formatted(i, i));
    });
    var expression = "ADD " + String.join(", ", parts);
    return new CountAddition(partition.key(DAY + more.day()), expression, names, values);
  }

  /// What was counted of a day until now.
  DailyShiftCount countOf(LocalDate day) {
    return partition
        .find(DAY + day)
        .flatMap(item -> readable(day, item))
        .orElseGet(() -> new DailyShiftCount(day, Map.of(), Map.of(), Map.of()));
  }

  /// Notes of how many accounts each measure reads a value on a day.
  public void putReaders(LocalDate day, Map<Measure, Integer> accounts) {
    var item = new HashMap<String, AttributeValue>();
    accounts.forEach((measure, count) -> item.put(measure.name(), fromN(count.toString())));
    partition.put(DAY + day + READ, item);
  }

  /// What was counted of the days before, as far back as it matters. A day that cannot be read is
  /// left out whole: half of its counts would look like a quiet day.
  public List<DailyShiftCount> countsBefore(LocalDate day) {
    var days = new TreeMap<LocalDate, Map<String, AttributeValue>>();
    dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :anomaly AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(
                    Map.of(
                        ":anomaly", fromS(PARTITION),
                        ":from", fromS(DAY + day.minusDays(MassShift.BASELINE_DAYS)),
                        ":to", fromS(DAY + day.minusDays(1) + READ))))
        .items()
        .forEach(item ->
            unreadable
                .readable(item, AnomalyStore::day)
                .ifPresent(it -> days.computeIfAbsent(it, _ -> new HashMap<>()).putAll(item)));
    return days.entrySet().stream()
        .flatMap(
            it -> unreadable.readable(it.getValue(), item -> count(it.getKey(), item)).stream())
        .toList();
  }

  private static LocalDate day(Map<String, AttributeValue> item) {
    var sk = item.containsKey("sk") ? item.get("sk").s() : "";
    return LocalDate.parse(sk.replace(DAY, "").replace(READ, ""));
  }

  /// A day of an anomaly must not count as usual.
  public void forget(LocalDate day, List<MeasureShift> shifts) {
    if (shifts.isEmpty()) {
      return;
    }
    var names = new HashMap<String, String>();
    shifts.forEach(shift -> names.put("#m" + names.size(), shift.key()));
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(partition.key(DAY + day))
            .updateExpression("REMOVE " + String.join(", ", names.keySet()))
            .expressionAttributeNames(names));
  }

  /// Keeps an anomaly that was found, and returns which one is kept: the first to be found of its
  /// type of signal and day.
  public TrackedAnomaly addIfAbsent(TrackedAnomaly anomaly) {
    return partition.add(TrackedAnomalyItem.sk(anomaly.shift()), TrackedAnomalyItem.write(anomaly))
        ? anomaly
        : all().stream().filter(it -> it.isSameAs(anomaly.shift())).findFirst().orElse(anomaly);
  }

  /// Replaces an anomaly by its later state.
  public void update(TrackedAnomaly anomaly) {
    partition.put(TrackedAnomalyItem.sk(anomaly.shift()), TrackedAnomalyItem.write(anomaly));
  }

  /// All that were ever detected, by signal type and day.
  public List<TrackedAnomaly> all() {
    return unreadable
        .readable(partition.all(TrackedAnomalyItem.ANOMALY), TrackedAnomalyItem::read)
        .toList();
  }

  private Optional<DailyShiftCount> readable(LocalDate day, Map<String, AttributeValue> item) {
    return unreadable.readable(item, it -> count(day, it));
  }

  private static DailyShiftCount count(LocalDate day, Map<String, AttributeValue> item) {
    var read = new HashMap<Measure, Integer>();
    var reported = new HashMap<SignalType, Integer>();
    var moved = new HashMap<MeasureShift, Integer>();
    item.forEach((name, value) -> {
      if (MeasureShift.isKey(name)) {
        moved.put(MeasureShift.of(name), Integer.parseInt(value.n()));
      } else if (name.startsWith(REPORTED_PREFIX)) {
        reported.put(
            SignalType.named(name.substring(REPORTED_PREFIX.length())),
            Integer.parseInt(value.n()));
      } else if (value.n() != null) {
        read.put(Measure.valueOf(name), Integer.parseInt(value.n()));
      }
    });
    return new DailyShiftCount(day, read, reported, moved);
  }
}
