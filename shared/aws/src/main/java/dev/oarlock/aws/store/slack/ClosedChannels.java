package dev.oarlock.aws.store.slack;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Channels in which Slack did not let us post, since when and why. One that takes a message again
/// is forgotten, and so is one in which nothing was refused for a week.
public final class ClosedChannels {
  private static final Duration RETENTION = Duration.ofDays(7);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;
  private final Consumer<RuntimeException> unforgotten;
  private final Set<String> known = new HashSet<>();
  private Instant looked = Instant.MIN;

  /// `unforgotten` hears of what kept an open channel from being forgotten.
  public ClosedChannels(
      DynamoDbClient dynamo, String table, Clock clock, Consumer<RuntimeException> unforgotten) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
    this.unforgotten = unforgotten;
  }

  public static ClosedChannels of(AppContext appContext) {
    return new ClosedChannels(
        appContext.dynamo(),
        appContext.setting("TABLE_NAME"),
        appContext.clock(),
        cause ->
            FunctionLog.of(appContext, "Table")
                .error("closed-channels", "a channel that is open again counts as closed", cause));
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
    put(new ClosedChannelItem(channel, error, since, instead), clock.instant().plus(RETENTION));
    synchronized (known) {
      known.add(channel);
    }
    return since;
  }

  /// That a channel took a message. Nearly always none is closed, so which are is looked up every
  /// ten minutes at most. What is over expires, which needs no right to delete. The message stands
  /// already, and would be posted again if this failed: a failure is told, and the channel's next
  /// message tries once more.
  public void opened(String channel) {
    try {
      if (isKnown(channel)) {
        find(channel).ifPresent(closed -> put(closed, clock.instant()));
        synchronized (known) {
          known.remove(channel);
        }
      }
    } catch (RuntimeException e) {
      unforgotten.accept(e);
    }
  }

  /// What is known of one that is closed.
  public Optional<ClosedChannelItem> closed(String channel) {
    return isKnown(channel) ? find(channel) : Optional.empty();
  }

  private boolean isKnown(String channel) {
    synchronized (known) {
      var now = clock.instant();
      if (looked.isBefore(now.minus(LOOK_AGAIN))) {
        var closed = all();
        known.clear();
        closed.forEach(it -> known.add(it.channel()));
        looked = now;
      }
      return known.contains(channel);
    }
  }

  private void put(ClosedChannelItem closed, Instant expires) {
    partition()
        .put(
            closed.channel(),
            Map.of(
                "error", fromS(closed.error()),
                "since", fromS(closed.since().toString()),
                "instead", fromS(closed.instead()),
                "expires", second(expires)));
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
