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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// One mark for each announcement: claimed with a lease before it is posted, kept with its place in
/// Slack after. Two deliveries at once post once; one that dies in between is taken over when its
/// lease ends. Dying after Slack took the message but before the mark says so posts it twice: Slack
/// has no key that would prevent it, and twice is better than never.
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

  /// Asks to be the one who posts an announcement.
  public PostingClaim claim(String id) {
    var now = clock.instant();
    var until = now.plus(LEASE);
    var item = item(id, now);
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
      return find(id)
          .<PostingClaim>map(PostingClaim.AlreadyPosted::new)
          .orElseGet(PostingClaim.HeldByOther::new);
    }
  }

  /// Keeps where it was posted.
  public void markPosted(String id, MessageLocation post) {
    var item = item(id, clock.instant());
    item.put("channel", fromS(post.channel()));
    item.put("ts", fromS(post.ts()));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  /// Gives a claim back, so that the next delivery need not wait for the lease to end.
  public void release(String id) {
    var item = item(id, clock.instant());
    item.put("lease", second(Instant.EPOCH));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  /// Where something was posted.
  public Optional<MessageLocation> find(String id) {
    var got = dynamo.getItem(get -> get.tableName(table).key(key(id)).consistentRead(true));
    var channel = Optional.ofNullable(got.item().get("channel"));
    var ts = Optional.ofNullable(got.item().get("ts"));
    return channel.flatMap(place -> ts.map(at -> new MessageLocation(place.s(), at.s())));
  }

  private static Map<String, AttributeValue> item(String id, Instant now) {
    var item = new HashMap<>(key(id));
    item.put("expires", second(now.plus(RETENTION)));
    return item;
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("pk", fromS("POSTED#" + id), "sk", fromS(SK));
  }
}
