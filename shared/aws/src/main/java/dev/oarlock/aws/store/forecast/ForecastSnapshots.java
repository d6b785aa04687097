package dev.oarlock.aws.store.forecast;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.json.RecordCodec;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.packed.ColumnarRows;
import dev.oarlock.aws.store.packed.CompressedText;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.portfolio.revenue.LossInterval;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The forecast snapshot of each week, taken on its Monday or on the first run after. The positions
/// are written first, under a name of their own; the week's one head then says which of them count,
/// so a run that dies, or one of two at once, leaves nothing but positions that no head names.
public final class ForecastSnapshots {
  private static final String HEADS = "FORECAST_SNAPSHOT";
  private static final Duration RETENTION = Duration.ofDays(3 * 366);

  /// Accounts in an item: some 60 KB.
  private static final int ACCOUNTS_PER_ITEM = 1_000;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;
  private final UnreadableItems unreadable;

  public ForecastSnapshots(
      DynamoDbClient dynamo, String table, Clock clock, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
    this.unreadable = unreadable;
  }

  public ForecastSnapshots(DynamoDbClient dynamo, String table, Clock clock) {
    this(dynamo, table, clock, UnreadableItems.untold());
  }

  public static ForecastSnapshots of(AppContext appContext) {
    return new ForecastSnapshots(
        appContext.dynamo(),
        appContext.setting("TABLE_NAME"),
        appContext.clock(),
        UnreadableItems.logged(appContext));
  }

  /// Keeps this week's snapshot, if none is kept yet: it is never changed.
  public boolean add(ForecastSnapshot snapshot) {
    var week = monday(snapshot.day()).toString();
    if (head(week).isPresent()) {
      return false;
    }
    var positions = HEADS + "#" + week + "#" + clock.millis();
    var number = 0;
    for (var from = 0; from < snapshot.entries().size(); from += ACCOUNTS_PER_ITEM) {
      var to = Math.min(from + ACCOUNTS_PER_ITEM, snapshot.entries().size());
      put(positions, number++, snapshot.entries().subList(from, to));
    }
    return put(week, snapshot, positions);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void put(String positions, int number, List<SnapshotEntry> some) {
    var rows = ColumnarRows.pack(some.stream().map(SnapshotEntryJson::write).toList());
    var item = item(positions, "%04d".formatted(number));
    var compressed = CompressedText.compress(JsonTree.write(rows));
    item.put("positions", fromB(SdkBytes.fromByteArrayUnsafe(compressed)));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private boolean put(String week, ForecastSnapshot snapshot, String positions) {
    var item = item(HEADS, week);
    item.put("day", fromS(snapshot.day().toString()));
    item.put("model", fromS(snapshot.model()));
    item.put("positions", fromS(positions));
    item.put("accounts", fromN(Integer.toString(snapshot.entries().size())));
    if (!snapshot.intervals().isEmpty()) {
      item.put(
          "intervals", fromS(RecordCodec.ofList(LossInterval.class).write(snapshot.intervals())));
    }
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private Map<String, AttributeValue> item(String pk, String sk) {
    var item = new HashMap<String, AttributeValue>();
    item.put("pk", fromS(pk));
    item.put("sk", fromS(sk));
    item.put("expires", second(clock.instant().plus(RETENTION)));
    return item;
  }

  /// The latest snapshot that was taken before a day.
  public Optional<ForecastSnapshot> latestBefore(LocalDate day) {
    return snapshots(false)
        .filter(head -> wasTaken(head, it -> it.isBefore(day)))
        .flatMap(head -> snapshot(head).stream())
        .findFirst();
  }

  /// By which model the latest snapshot before a day was made; its positions are not read.
  public Optional<String> modelBefore(LocalDate day) {
    return snapshots(false)
        .filter(head -> wasTaken(head, it -> it.isBefore(day)))
        .flatMap(head -> unreadable.readable(head, it -> text(it, "model")).stream())
        .findFirst();
  }

  /// The earliest snapshot that was taken on a day or later.
  public Optional<ForecastSnapshot> earliestSince(LocalDate day) {
    return snapshots(true)
        .filter(head -> wasTaken(head, it -> !it.isBefore(day)))
        .flatMap(head -> snapshot(head).stream())
        .findFirst();
  }

  private boolean wasTaken(Map<String, AttributeValue> head, Predicate<LocalDate> when) {
    return unreadable
        .readable(head, item -> LocalDate.parse(text(item, "day")))
        .filter(when)
        .isPresent();
  }

  /// A snapshot of which one item cannot be read is left out whole: who is missing in it would look
  /// like a new customer.
  private Optional<ForecastSnapshot> snapshot(Map<String, AttributeValue> head) {
    var entries = new ArrayList<SnapshotEntry>();
    for (var item : query(head.getOrDefault("positions", fromS("none")).s(), true).toList()) {
      var some = unreadable.readable(item, ForecastSnapshots::entries);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      entries.addAll(some.get());
    }
    return unreadable.readable(
        head,
        it ->
            new ForecastSnapshot(
                LocalDate.parse(text(it, "day")), text(it, "model"), entries, intervals(it)));
  }

  private static List<SnapshotEntry> entries(Map<String, AttributeValue> item) {
    var compressed = ItemAttributes.of(item, "positions").b().asByteArrayUnsafe();
    return ColumnarRows.unpack(JsonTree.parse(CompressedText.decompress(compressed))).stream()
        .map(SnapshotEntryJson::read)
        .toList();
  }

  /// None in a snapshot from before they were kept.
  private static List<LossInterval> intervals(Map<String, AttributeValue> head) {
    return head.containsKey("intervals")
        ? RecordCodec.ofList(LossInterval.class).read(text(head, "intervals"))
        : List.of();
  }

  private Optional<Map<String, AttributeValue>> head(String week) {
    var key = Map.of("pk", fromS(HEADS), "sk", fromS(week));
    var got = dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true));
    return got.hasItem() ? Optional.of(got.item()) : Optional.empty();
  }

  private Stream<Map<String, AttributeValue>> snapshots(boolean oldestFirst) {
    return query(HEADS, oldestFirst);
  }

  private Stream<Map<String, AttributeValue>> query(String pk, boolean forward) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(forward)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", fromS(pk))))
        .items()
        .stream();
  }
}
