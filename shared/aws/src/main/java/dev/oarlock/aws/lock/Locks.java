package dev.oarlock.aws.lock;

import static dev.oarlock.aws.table.Attributes.second;
import static dev.oarlock.aws.table.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.state.Columns;
import dev.oarlock.aws.state.Squeezed;
import dev.oarlock.aws.table.Attributes;
import dev.oarlock.domain.outlook.Position;
import dev.oarlock.domain.outlook.Sheet;
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
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The sheet of each week, locked on its Monday or on the first run after. The positions are
/// written first, under a name of their own; the week's one head then says which of them count, so
/// a run that dies, or one of two at once, leaves nothing but positions that no head names.
public final class Locks {
  private static final String HEADS = "LOCK";
  private static final Duration KEPT = Duration.ofDays(3 * 366);

  /// Accounts in an item: some 60 KB.
  private static final int CHUNK = 1_000;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;

  public Locks(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  public static Locks of(World world) {
    return new Locks(world.dynamo(), world.setting("TABLE_NAME"), world.clock());
  }

  /// Keeps this week's sheet, if none is kept yet: what was locked is never changed.
  public boolean keep(Sheet sheet) {
    var week = monday(sheet.day()).toString();
    if (head(week).isPresent()) {
      return false;
    }
    var positions = HEADS + "#" + week + "#" + clock.millis();
    var number = 0;
    for (var from = 0; from < sheet.positions().size(); from += CHUNK) {
      var to = Math.min(from + CHUNK, sheet.positions().size());
      put(positions, number++, sheet.positions().subList(from, to));
    }
    return put(week, sheet, positions);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void put(String positions, int number, List<Position> some) {
    var rows = Columns.of(some.stream().map(PositionJson::write).toList());
    var item = item(positions, "%04d".formatted(number));
    var squeezed = Squeezed.of(Json.write(rows));
    item.put("positions", fromB(SdkBytes.fromByteArrayUnsafe(squeezed)));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private boolean put(String week, Sheet sheet, String positions) {
    var item = item(HEADS, week);
    item.put("day", fromS(sheet.day().toString()));
    item.put("model", fromS(sheet.model()));
    item.put("positions", fromS(positions));
    item.put("accounts", fromN(Integer.toString(sheet.positions().size())));
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
    item.put("expires", second(clock.instant().plus(KEPT)));
    return item;
  }

  /// The latest sheet that was locked before a day.
  public Optional<Sheet> before(LocalDate day) {
    return heads(false)
        .filter(head -> LocalDate.parse(text(head, "day")).isBefore(day))
        .findFirst()
        .map(this::sheet);
  }

  /// The earliest sheet that was locked on a day or later.
  public Optional<Sheet> since(LocalDate day) {
    return heads(true)
        .filter(head -> !LocalDate.parse(text(head, "day")).isBefore(day))
        .findFirst()
        .map(this::sheet);
  }

  private Sheet sheet(Map<String, AttributeValue> head) {
    var positions = new ArrayList<Position>();
    query(text(head, "positions"), true)
        .forEach(item -> {
          var squeezed = Attributes.of(item, "positions").b().asByteArrayUnsafe();
          Columns.rows(Json.parse(Squeezed.text(squeezed)))
              .forEach(row -> positions.add(PositionJson.read(row)));
        });
    return new Sheet(LocalDate.parse(text(head, "day")), text(head, "model"), positions);
  }

  private Optional<Map<String, AttributeValue>> head(String week) {
    var key = Map.of("pk", fromS(HEADS), "sk", fromS(week));
    var got = dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true));
    return got.hasItem() ? Optional.of(got.item()) : Optional.empty();
  }

  private Stream<Map<String, AttributeValue>> heads(boolean oldestFirst) {
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
