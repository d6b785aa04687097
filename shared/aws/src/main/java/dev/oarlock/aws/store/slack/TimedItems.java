package dev.oarlock.aws.store.slack;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What comes one by one into one place, by when it came, so that one query answers what came close
/// together. An item is there once, and once in a list it stays in that one: so nothing is told in
/// two lists, whoever asks at the same time.
public final class TimedItems {
  private static final Duration RETENTION = Duration.ofDays(90); // as long as the message is known

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;

  public TimedItems(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  public static TimedItems of(AppContext appContext) {
    return new TimedItems(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// From one moment to another, both included.
  public record Span(Instant from, Instant to) {}

  /// Keeps an item; one that is there stays as it is.
  public void add(String place, TimedItem item) {
    partition(place).add(key(item), attributes(item));
  }

  /// What came within a span, in its order.
  public List<TimedItem> within(String place, Span span) {
    return partition(place)
        .between(moment(span.from()), moment(span.to().plusSeconds(1)))
        .map(TimedItems::read)
        .toList();
  }

  /// Puts an item into a list, unless it is in one.
  ///
  /// @return the list that it is in now
  public String putInto(String list, String place, TimedItem item) {
    var isPut = partition(place).putWithout("list", key(item), attributes(item.in(list)));
    return isPut ? list : partition(place).find(key(item)).map(it -> text(it, "list")).orElse(list);
  }

  private Map<String, AttributeValue> attributes(TimedItem item) {
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put("content", fromS(item.content()));
    attributes.put("expires", second(clock.instant().plus(RETENTION)));
    item.list().ifPresent(list -> attributes.put("list", fromS(list)));
    return attributes;
  }

  private static TimedItem read(Map<String, AttributeValue> item) {
    var key = text(item, "sk").split("#", 2);
    return new TimedItem(
        Instant.ofEpochSecond(Long.parseLong(key[0])),
        key[1],
        text(item, "content"),
        Optional.ofNullable(item.get("list")).map(AttributeValue::s));
  }

  private static String key(TimedItem item) {
    return moment(item.at()) + "#" + item.id();
  }

  /// Sorts as time does.
  private static String moment(Instant at) {
    return "%010d".formatted(at.getEpochSecond());
  }

  private TablePartition partition(String place) {
    return new TablePartition(dynamo, table, "GATHERED#" + place);
  }
}
