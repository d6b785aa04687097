package dev.oarlock.aws.store.slack;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Channels in which Slack did not let us post, since when and why. One in which nothing was
/// refused for a week is forgotten.
public final class ClosedChannels {
  private static final Duration RETENTION = Duration.ofDays(7);

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;

  public ClosedChannels(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  public static ClosedChannels of(AppContext appContext) {
    return new ClosedChannels(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// One of them, and the channel to which its cards go.
  public record ClosedChannelItem(String channel, String error, LocalDate since, String instead) {
    static ClosedChannelItem of(Map<String, AttributeValue> item) {
      return new ClosedChannelItem(
          text(item, "sk"),
          text(item, "error"),
          LocalDate.parse(text(item, "since")),
          text(item, "instead"));
    }
  }

  /// Notes a refusal; returns the day of the first one for this reason.
  public LocalDate note(String channel, String error, String instead) {
    var since =
        find(channel)
            .filter(known -> known.error().equals(error))
            .map(ClosedChannelItem::since)
            .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
    partition()
        .put(
            channel,
            Map.of(
                "error", fromS(error),
                "since", fromS(since.toString()),
                "instead", fromS(instead),
                "expires", second(clock.instant().plus(RETENTION))));
    return since;
  }

  public List<ClosedChannelItem> all() {
    return partition().all().filter(this::isFresh).map(ClosedChannelItem::of).toList();
  }

  private Optional<ClosedChannelItem> find(String channel) {
    return partition().find(channel).filter(this::isFresh).map(ClosedChannelItem::of);
  }

  /// DynamoDB takes its time to remove what has expired.
  private boolean isFresh(Map<String, AttributeValue> item) {
    return Long.parseLong(ItemAttributes.of(item, "expires").n())
        > clock.instant().getEpochSecond();
  }

  private TablePartition partition() {
    return new TablePartition(dynamo, table, "CLOSED_CHANNEL");
  }
}
