package dev.oarlock.aws.store.alert;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Who was first to claim something, until the account is scored with it: two who click at one
/// moment hear at once which of them has it. Whoever died on the way is forgotten soon.
public record FirstClaims(DynamoDbClient dynamo, String table, InstantSource clock) {
  private static final Duration KEPT = Duration.ofMinutes(2);

  public static FirstClaims of(AppContext appContext) {
    return new FirstClaims(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// Somebody else who was first; empty for whoever is, and however often they click.
  public Optional<String> before(String what, String user) {
    var now = clock.instant();
    var item =
        Map.of(
            "pk", fromS("POSTED#claim:" + what),
            "sk", fromS("POSTED"),
            "user", fromS(user),
            "expires", fromN(Long.toString(now.plus(KEPT).getEpochSecond())));
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item)
              .conditionExpression("attribute_not_exists(pk) OR expires < :now OR #user = :user")
              .expressionAttributeNames(Map.of("#user", "user"))
              .expressionAttributeValues(
                  Map.of(":now", fromN(Long.toString(now.getEpochSecond())), ":user", fromS(user)))
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.empty();
    } catch (ConditionalCheckFailedException taken) {
      return Optional.ofNullable(taken.item().get("user")).map(it -> it.s());
    }
  }
}
