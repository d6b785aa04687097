package dev.oarlock.aws.feed;

import static dev.oarlock.aws.table.Attributes.maybeText;
import static dev.oarlock.aws.table.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.World;
import dev.oarlock.aws.table.Partition;
import dev.oarlock.domain.feed.Rhythm;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The sources of signals: an item each, in one partition, for there are few. It holds the days on
/// which the source was heard, as a set, so that hearing it twice changes nothing.
public final class Feeds {
  /// Older days are no part of a rhythm any more.
  private static final int KEPT_DAYS = 100;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Partition partition;
  private final Set<String> noted = new HashSet<>();

  public Feeds(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.partition = new Partition(dynamo, table, "FEED");
  }

  public static Feeds of(World world) {
    return new Feeds(world.dynamo(), world.setting("TABLE_NAME"));
  }

  /// Notes that a source was heard on a day: one write unit a source, kind, day and container.
  public synchronized void heard(String source, String feed, LocalDate day) {
    var note = day + "#" + source + "#" + feed;
    if (noted.contains(note)) {
      return;
    }
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(key(source, feed))
            .updateExpression("SET #source = :source, feed = :feed ADD heard :day")
            .expressionAttributeNames(Map.of("#source", "source"))
            .expressionAttributeValues(
                Map.of(":source", fromS(source), ":feed", fromS(feed), ":day", days(Set.of(day)))));
    noted.removeIf(other -> !other.startsWith(day.toString()));
    noted.add(note);
  }

  public List<HeardFeed> all() {
    return partition.all().map(Feeds::feed).toList();
  }

  /// Takes it for silent since a day, and lets go of days that are no part of its rhythm any more.
  public void fellSilent(HeardFeed feed, LocalDate since) {
    var old = feed.rhythm().heard().headSet(feed.rhythm().heard().last().minusDays(KEPT_DAYS));
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(key(feed.source(), feed.feed()))
            .updateExpression("SET silent = :since" + (old.isEmpty() ? "" : " DELETE heard :old"))
            .expressionAttributeValues(
                old.isEmpty()
                    ? Map.of(":since", fromS(since.toString()))
                    : Map.of(":since", fromS(since.toString()), ":old", days(old))));
  }

  /// It is heard again.
  public void returned(HeardFeed feed) {
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(key(feed.source(), feed.feed()))
            .updateExpression("REMOVE silent"));
  }

  private static HeardFeed feed(Map<String, AttributeValue> item) {
    return new HeardFeed(
        text(item, "source"),
        text(item, "feed"),
        Rhythm.of(
            Optional.ofNullable(item.get("heard"))
                .map(AttributeValue::ns)
                .orElse(List.of())
                .stream()
                .map(day -> LocalDate.ofEpochDay(Long.parseLong(day)))
                .toList()),
        maybeText(item, "silent").map(LocalDate::parse));
  }

  private static AttributeValue days(Set<LocalDate> days) {
    return fromNs(days.stream().map(day -> Long.toString(day.toEpochDay())).toList());
  }

  private Map<String, AttributeValue> key(String source, String feed) {
    return partition.key(feed + "#" + source);
  }
}
