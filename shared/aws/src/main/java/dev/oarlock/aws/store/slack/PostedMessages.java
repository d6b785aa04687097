package dev.oarlock.aws.store.slack;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Which messages were posted, by a key each: claimed with a lease before it is posted, marked with
/// its location in Slack after. Two deliveries at once post once; one that dies in between is taken
/// over when its lease ends. Dying after Slack took the message but before it is marked posts it
/// twice: Slack has no key that would prevent it, and twice is better than never.
public final class PostedMessages {
  private static final Duration LEASE = Duration.ofSeconds(90); // longer than a function may run
  private static final Duration RETENTION = Duration.ofDays(90);
  private static final String SK = "POSTED";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;

  public PostedMessages(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  public static PostedMessages of(AppContext appContext) {
    return new PostedMessages(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// Posts something unless it was posted before or is being posted right now: claims its key,
  /// makes the attempt, and marks where the message stands now. An attempt that was refused, so
  /// that its outcome has no location, or that throws, gives the claim back: the next one need not
  /// wait for the lease to end.
  public <T, X extends Exception> PostOnceResult<T> postOnce(
      String key, PostAttempt<T, X> attempt, Function<T, Optional<MessageLocation>> location)
      throws X {
    return switch (claim(key)) {
      case PostingClaim.AlreadyPosted(var posted) -> new PostOnceResult.AlreadyPosted<>(posted);
      case PostingClaim.HeldByOther _ -> new PostOnceResult.HeldByOther<>();
      case PostingClaim.Granted _ -> {
        var outcome = postOrRelease(key, attempt);
        location.apply(outcome).ifPresentOrElse(it -> markPosted(key, it), () -> release(key));
        yield new PostOnceResult.Attempted<>(outcome);
      }
    };
  }

  private <T, X extends Exception> T postOrRelease(String key, PostAttempt<T, X> attempt) throws X {
    var hasAnswered = false;
    try {
      var outcome = attempt.post();
      hasAnswered = true;
      return outcome;
    } finally {
      if (!hasAnswered) {
        release(key);
      }
    }
  }

  /// Asks to be the one who posts a message.
  PostingClaim claim(String key) {
    var now = clock.instant();
    var until = now.plus(LEASE);
    var item = item(key, now);
    item.put("lease", second(until));
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item)
              .conditionExpression(
                  "attribute_not_exists(pk) OR (attribute_not_exists(ts) AND lease < :now)")
              .expressionAttributeValues(Map.of(":now", second(now))));
      return new PostingClaim.Granted(until);
    } catch (ConditionalCheckFailedException _) {
      return find(key)
          .<PostingClaim>map(PostingClaim.AlreadyPosted::new)
          .orElseGet(PostingClaim.HeldByOther::new);
    }
  }

  /// Keeps where it was posted, or where it is now that it was posted anew.
  public void markPosted(String key, MessageLocation location) {
    var item = item(key, clock.instant());
    item.put("channel", fromS(location.channel()));
    item.put("ts", fromS(location.ts()));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  /// Gives a claim back, so that the next delivery need not wait for the lease to end.
  void release(String key) {
    var item = item(key, clock.instant());
    item.put("lease", second(Instant.EPOCH));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  /// Where something was posted.
  public Optional<MessageLocation> find(String key) {
    var got = dynamo.getItem(get -> get.tableName(table).key(primaryKey(key)).consistentRead(true));
    var channel = Optional.ofNullable(got.item().get("channel"));
    var ts = Optional.ofNullable(got.item().get("ts"));
    return channel.flatMap(place -> ts.map(at -> new MessageLocation(place.s(), at.s())));
  }

  private static Map<String, AttributeValue> item(String key, Instant now) {
    var item = new HashMap<>(primaryKey(key));
    item.put("expires", second(now.plus(RETENTION)));
    return item;
  }

  private static Map<String, AttributeValue> primaryKey(String key) {
    return Map.of("pk", fromS("POSTED#" + key), "sk", fromS(SK));
  }
}
