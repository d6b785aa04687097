package dev.oarlock.aws.store.alert;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated.Rating;
import dev.oarlock.domain.risk.alert.AlertOutcome;
import dev.oarlock.domain.risk.alert.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What came of each alert, by the rule that raised it. Each note sets what it knows, so that the
/// same comes out in any order and however often.
public record AlertOutcomes(DynamoDbClient dynamo, String table) {
  private static final Duration KEPT = Duration.ofDays(400);
  private static final String RATING = "rating:";

  public static AlertOutcomes of(AppContext appContext) {
    return new AlertOutcomes(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// An alert of an account.
  public record AlertKey(AlertRule rule, AccountId account, int episode) {}

  public void told(AlertKey alert, Instant at) {
    set(
        alert,
        Map.of(
            "at",
            fromN(Long.toString(at.getEpochSecond())),
            "expires",
            fromN(Long.toString(at.plus(KEPT).getEpochSecond()))));
  }

  public void acted(AlertKey alert) {
    set(alert, Map.of("acted", fromBool(true)));
  }

  public void churned(AlertKey alert, boolean left) {
    set(alert, Map.of("churned", fromBool(left)));
  }

  public void rated(AlertKey alert, AlertRated rated) {
    set(alert, Map.of(RATING + rated.by().person(), fromS(rated.rating().name())));
  }

  private void set(AlertKey alert, Map<String, AttributeValue> attributes) {
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    var sets = new ArrayList<String>();
    attributes.forEach((name, value) -> {
      var i = names.size();
      names.put("#" + i, name);
      values.put(":" + i, value);
      sets.add("#" + i + " = :" + i);
    });
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(partition(alert.rule()).key(alert.account() + "#" + alert.episode()))
            .updateExpression("SET " + String.join(", ", sets))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values));
  }

  /// Of those that were told.
  public List<AlertOutcome> of(AlertRule rule) {
    return partition(rule).all().filter(item -> item.containsKey("at")).map(this::read).toList();
  }

  /// The episodes of an account about which a rule raised an alert since then, the latest first.
  public List<Integer> episodesSince(AlertRule rule, AccountId account, Instant since) {
    return partition(rule)
        .all(account + "#")
        .filter(item -> item.containsKey("at"))
        .filter(item -> !read(item).at().isBefore(since))
        .map(item -> ItemAttributes.text(item, "sk"))
        .map(key -> Integer.valueOf(key.substring(key.lastIndexOf('#') + 1)))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private AlertOutcome read(Map<String, AttributeValue> item) {
    return new AlertOutcome(
        Instant.ofEpochSecond(Long.parseLong(ItemAttributes.of(item, "at").n())),
        isTrue(item, "acted"),
        isTrue(item, "churned"),
        ratings(item).toList());
  }

  private static Stream<Rating> ratings(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(RATING))
        .map(entry -> Rating.valueOf(entry.getValue().s()));
  }

  private static boolean isTrue(Map<String, AttributeValue> item, String name) {
    return item.containsKey(name) && item.get(name).bool();
  }

  private TablePartition partition(AlertRule rule) {
    return new TablePartition(dynamo, table, "ALERTS#" + rule.code());
  }
}
