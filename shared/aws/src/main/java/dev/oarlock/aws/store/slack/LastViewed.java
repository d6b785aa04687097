package dev.oarlock.aws.store.slack;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.lambda.RecentEntries;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// When somebody last viewed an account, so that "why" can begin there. Views within eight hours
/// are one visit: who asks for the card and then why means since the visit before.
public final class LastViewed {
  private static final Duration VISIT = Duration.ofHours(8);
  private static final Duration RETENTION = Duration.ofDays(183);
  private static final int CACHE_SIZE = 1_000;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;

  /// What this container noted itself, which needs no second write in the same visit.
  private final RecentEntries<Map<String, AttributeValue>, Instant> recorded =
      new RecentEntries<>(CACHE_SIZE);

  public LastViewed(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  public static LastViewed of(AppContext appContext) {
    return new LastViewed(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// Notes a view; at most one write unit a visit.
  public void record(String user, AccountId account) {
    var now = clock.instant();
    var key = key(user, account);
    if (isRecorded(key, now)) {
      return;
    }
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(key)
              .updateExpression(
                  "SET previous = if_not_exists(latest, :now), latest = :now, expires = :expires")
              .conditionExpression("attribute_not_exists(latest) OR latest < :visit")
              .expressionAttributeValues(
                  Map.of(
                      ":now", second(now),
                      ":visit", second(now.minus(VISIT)),
                      ":expires", second(now.plus(RETENTION)))));
    } catch (ConditionalCheckFailedException _) {
      // It is the same visit still, noted by another container.
    }
  }

  private synchronized boolean isRecorded(Map<String, AttributeValue> key, Instant now) {
    if (recorded.find(key).filter(last -> last.isAfter(now.minus(VISIT))).isPresent()) {
      return true;
    }
    recorded.put(key, now);
    return false;
  }

  /// The beginning of the latest visit before this one; empty when there was none.
  public Optional<Instant> previousVisit(String user, AccountId account) {
    var item = dynamo.getItem(get -> get.tableName(table).key(key(user, account))).item();
    var latest = Optional.ofNullable(item.get("latest")).map(LastViewed::instant);
    var previous = Optional.ofNullable(item.get("previous")).map(LastViewed::instant);
    var visit = clock.instant().minus(VISIT);
    return latest.filter(visit::isAfter).isPresent()
        ? latest
        : previous.filter(then -> latest.filter(then::isBefore).isPresent());
  }

  private static Map<String, AttributeValue> key(String user, AccountId account) {
    return Map.of("pk", fromS("VIEW#" + user), "sk", fromS(account.value()));
  }

  private static Instant instant(AttributeValue second) {
    return Instant.ofEpochSecond(Long.parseLong(second.n()));
  }
}
