package dev.oarlock.aws.store.slack;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What waits to be posted, channel by channel, oldest first. The queue only says that there is
/// something; whoever comes first posts for all that came before, so a channel hears things in the
/// order in which they happened, also after a day without Slack.
public final class DeliveryBacklog {
  private static final Duration RETENTION = Duration.ofDays(14); // as long as dead letters
  private static final String PAUSE = "!PAUSE"; // sorts before every moment

  /// Longer than the longest pause and a queue's own together: what waits is tried again before.
  private static final Duration TRIED_LATELY = Duration.ofMinutes(30);

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;

  public DeliveryBacklog(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  public static DeliveryBacklog of(AppContext appContext) {
    return new DeliveryBacklog(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// Something that waits: since it happened at `at`, to be posted under `key`, with the event that
  /// says what.
  public record WaitingPost(Instant at, String key, String event) {
    private String sk() {
      return "%013d#%s".formatted(at.toEpochMilli(), key);
    }
  }

  /// Nothing is posted before `until`; `failures` times in a row Slack was not there.
  public record DeliveryPause(Instant until, int failures) {
    public static DeliveryPause none() {
      return new DeliveryPause(Instant.EPOCH, 0);
    }

    public boolean isSet() {
      return until.isAfter(Instant.EPOCH);
    }

    /// A minute after the first failure, then twice as long each time, five at most: less than the
    /// queue takes between two tries, so that none of these comes in vain when Slack is back.
    public DeliveryPause grown(Instant now) {
      var minutes = Math.min(5, 1 << Math.min(failures, 3));
      return new DeliveryPause(now.plus(Duration.ofMinutes(minutes)), failures + 1);
    }

    public DeliveryPause until(Instant other) {
      return new DeliveryPause(other, failures);
    }
  }

  /// How a channel stands: until when it rests, and what is next.
  public record BacklogHead(DeliveryPause pause, Optional<WaitingPost> next) {}

  /// The backlog of a channel's digests, which other code posts.
  public static String ofDigests(String channel) {
    return "digest:" + channel;
  }

  /// The backlog of what is told while its channel is quiet.
  public static String ofUrgent(String channel) {
    return "urgent:" + channel;
  }

  /// Whether something older waits in a backlog because Slack did not take it, so that what
  /// happened at `at` has to wait behind it. What nobody tries any more keeps back nothing.
  public boolean holdsBefore(String channel, Instant at) {
    var head = head(channel);
    var isTried = clock.instant().isBefore(head.pause().until().plus(TRIED_LATELY));
    return head.pause().isSet()
        && isTried
        && head.next().filter(it -> it.at().isBefore(at)).isPresent();
  }

  /// Since when something waits; empty if it does not.
  public Optional<Instant> since(String channel, String key) {
    return partition(channel)
        .all()
        .filter(item -> !text(item, "sk").equals(PAUSE))
        .map(DeliveryBacklog::waiting)
        .filter(it -> it.key().equals(key))
        .map(WaitingPost::at)
        .findFirst();
  }

  /// Waits in the channel's backlog, however often it is said.
  public void join(String channel, WaitingPost post) {
    partition(channel)
        .put(
            post.sk(),
            Map.of(
                "key", fromS(post.key()),
                "event", fromS(post.event()),
                "at", fromS(post.at().toString()),
                "expires", expires()));
  }

  public BacklogHead head(String channel) {
    var pause = DeliveryPause.none();
    for (var item : partition(channel).first(2)) {
      if (!text(item, "sk").equals(PAUSE)) {
        return new BacklogHead(pause, Optional.of(waiting(item)));
      }
      pause =
          new DeliveryPause(
              Instant.ofEpochSecond(Long.parseLong(ItemAttributes.of(item, "until").n())),
              ItemAttributes.number(item, "failures"));
    }
    return new BacklogHead(pause, Optional.empty());
  }

  public void leave(String channel, WaitingPost post) {
    partition(channel).delete(post.sk());
  }

  public void pause(String channel, DeliveryPause pause) {
    partition(channel)
        .put(
            PAUSE,
            Map.of(
                "until", second(pause.until()),
                "failures", fromN("" + pause.failures()),
                "expires", expires()));
  }

  /// Slack is there again.
  public void resume(String channel) {
    pause(channel, DeliveryPause.none());
  }

  private static WaitingPost waiting(Map<String, AttributeValue> item) {
    return new WaitingPost(Instant.parse(text(item, "at")), text(item, "key"), text(item, "event"));
  }

  private AttributeValue expires() {
    return second(clock.instant().plus(RETENTION));
  }

  private TablePartition partition(String channel) {
    return new TablePartition(dynamo, table, "BACKLOG#" + channel);
  }
}
