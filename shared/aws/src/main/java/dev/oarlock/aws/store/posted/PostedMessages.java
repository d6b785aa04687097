package dev.oarlock.aws.store.posted;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.delivery.MessageLocation;
import dev.oarlock.domain.delivery.MessageSearch;
import dev.oarlock.domain.delivery.PostEffect;
import dev.oarlock.domain.delivery.UnclearPost;
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
/// its location in Slack after. Two deliveries at once post once. Where Slack did not answer, or
/// whoever posted it died, nobody knows whether the message stands: Slack has no key that would
/// tell a repeat. So the next one looks for it first, and sends it once more at most where nobody
/// can look.
public final class PostedMessages {
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

  /// Does something unless it was done before or is being done right now. What `post` does may be
  /// done again where it is not known how it went: it throws, or its outcome has no location, when
  /// nothing was done.
  public <T, X extends Exception> PostOnceResult<T> postOnce(
      String key, PostAttempt<T, X> post, Function<T, Optional<MessageLocation>> location)
      throws X {
    return postOnce(key, new RepeatablePost<>(post, location));
  }

  private record RepeatablePost<T, X extends Exception>(
      PostAttempt<T, X> attempt, Function<T, Optional<MessageLocation>> location)
      implements OncePost<T, X> {
    @Override
    public T post() throws X {
      return attempt.post();
    }

    @Override
    public PostEffect effect(T outcome) {
      return PostEffect.of(location.apply(outcome));
    }

    @Override
    public MessageSearch search(UnclearPost unclear) {
      return new MessageSearch.Missing(true);
    }
  }

  /// Posts something unless it was posted before or is being posted right now: claims its key,
  /// makes the attempt, and marks where the message stands now. An attempt that was refused, or
  /// that throws, gives the claim back: the next one need not wait for the lease to end.
  public <T, X extends Exception> PostOnceResult<T> postOnce(String key, OncePost<T, X> post)
      throws X {
    return switch (claim(key)) {
      case PostingClaim.AlreadyPosted(var posted) -> new PostOnceResult.AlreadyPosted<>(posted);
      case PostingClaim.HeldByOther _ -> new PostOnceResult.HeldByOther<>();
      case PostingClaim.Granted(_, var unclear) ->
          unclear.isPresent()
              ? resolve(key, post, unclear.get())
              : attempt(key, post, Optional.empty());
    };
  }

  private <T, X extends Exception> PostOnceResult<T> resolve(
      String key, OncePost<T, X> post, UnclearPost unclear) throws X {
    return switch (unclear.next(post.search(unclear), clock.instant())) {
      case UnclearPost.NextStep.Keep(var location) -> {
        markPosted(key, location);
        yield new PostOnceResult.AlreadyPosted<>(location);
      }
      case UnclearPost.NextStep.Send(var earlier) -> attempt(key, post, earlier);
      case UnclearPost.NextStep.Wait(var reason) -> {
        giveBack(key, Optional.of(unclear));
        yield new PostOnceResult.StillUnclear<>(reason);
      }
      case UnclearPost.NextStep.Stop(var reason) -> {
        giveBack(key, Optional.of(unclear));
        yield new PostOnceResult.NeverAgain<>(reason);
      }
    };
  }

  private <T, X extends Exception> PostOnceResult<T> attempt(
      String key, OncePost<T, X> post, Optional<UnclearPost> earlier) throws X {
    var sent = clock.instant();
    var outcome = postOrGiveBack(key, post, earlier);
    switch (post.effect(outcome)) {
      case PostEffect.Standing(var location) -> markPosted(key, location);
      case PostEffect.Nothing _ -> giveBack(key, earlier);
      case PostEffect.Unknown(var place) ->
          giveBack(
              key,
              earlier
                  .map(it -> it.sentAgain(sent, Optional.of(place)))
                  .or(() -> Optional.of(UnclearPost.first(sent, Optional.of(place)))));
    }
    return new PostOnceResult.Attempted<>(outcome);
  }

  private <T, X extends Exception> T postOrGiveBack(
      String key, OncePost<T, X> post, Optional<UnclearPost> earlier) throws X {
    var hasAnswered = false;
    try {
      var outcome = post.post();
      hasAnswered = true;
      return outcome;
    } finally {
      if (!hasAnswered) {
        giveBack(key, earlier);
      }
    }
  }

  /// Asks to be the one who posts a message.
  PostingClaim claim(String key) {
    var now = clock.instant();
    var item = load(key);
    return item.location()
        .<PostingClaim>map(PostingClaim.AlreadyPosted::new)
        .orElseGet(
            () -> item.isHeld(now) ? new PostingClaim.HeldByOther() : takeOver(key, item, now));
  }

  private PostingClaim takeOver(String key, PostedItem seen, Instant now) {
    var until = now.plus(PostedItem.LEASE);
    var unclear = seen.unclearForTheNext();
    try {
      put(key, PostedItem.claimed(until, unclear), seen);
      return new PostingClaim.Granted(until, unclear);
    } catch (ConditionalCheckFailedException _) {
      return load(key)
          .location()
          .<PostingClaim>map(PostingClaim.AlreadyPosted::new)
          .orElseGet(PostingClaim.HeldByOther::new);
    }
  }

  /// Keeps where it was posted, or where it is now that it was posted anew.
  public void markPosted(String key, MessageLocation location) {
    put(key, PostedItem.posted(location));
  }

  /// Gives a claim back, so that the next delivery need not wait for the lease to end.
  void giveBack(String key, Optional<UnclearPost> unclear) {
    put(key, PostedItem.free(unclear));
  }

  /// Where something was posted.
  public Optional<MessageLocation> find(String key) {
    return load(key).location();
  }

  private PostedItem load(String key) {
    var got = dynamo.getItem(get -> get.tableName(table).key(primaryKey(key)).consistentRead(true));
    return got.hasItem() ? PostedItem.of(got.item()) : PostedItem.none();
  }

  private void put(String key, PostedItem item) {
    dynamo.putItem(put -> put.tableName(table).item(withKey(key, item)));
  }

  /// Puts it in the place of what was seen there, unless somebody was quicker.
  private void put(String key, PostedItem item, PostedItem seen) {
    var values = new HashMap<String, AttributeValue>();
    seen.lease().ifPresent(lease -> values.put(":lease", second(lease)));
    seen.unclear().ifPresent(unclear -> values.put(":sends", fromN("" + unclear.sends())));
    var condition =
        seen.lease().isEmpty()
            ? "attribute_not_exists(pk)"
            : "attribute_not_exists(ts) AND lease = :lease AND "
                + (seen.unclear().isPresent() ? "sends = :sends" : "attribute_not_exists(sends)");
    dynamo.putItem(put ->
        put.tableName(table)
            .item(withKey(key, item))
            .conditionExpression(condition)
            .expressionAttributeValues(values.isEmpty() ? null : values));
  }

  private Map<String, AttributeValue> withKey(String key, PostedItem item) {
    var attributes = new HashMap<>(item.attributes());
    attributes.putAll(primaryKey(key));
    attributes.put("expires", second(clock.instant().plus(RETENTION)));
    return attributes;
  }

  private static Map<String, AttributeValue> primaryKey(String key) {
    return Map.of("pk", fromS("POSTED#" + key), "sk", fromS(SK));
  }
}
