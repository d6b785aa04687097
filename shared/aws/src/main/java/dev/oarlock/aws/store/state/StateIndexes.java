package dev.oarlock.aws.store.state;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.domain.account.identity.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Which accounts have something to be done, by the indexes of their states.
public record StateIndexes(DynamoDbClient dynamo, String table) {
  /// Accounts whose due day was missed are looked for this many days back.
  private static final int CATCH_UP_DAYS = 31;

  /// The accounts that time alone changes on a day, and those of the month before it that were
  /// missed.
  public Stream<AccountId> dueBy(LocalDate day) {
    return day.minusDays(CATCH_UP_DAYS).datesUntil(day.plusDays(1)).flatMap(this::dueOn);
  }

  private Stream<AccountId> dueOn(LocalDate day) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .indexName("due")
                .keyConditionExpression("due = :day AND begins_with(pk, :states)")
                .expressionAttributeValues(
                    Map.of(
                        ":day", fromS(day.toString()),
                        ":states", fromS(AccountStateItem.PARTITIONS))))
        .items()
        .stream()
        .map(AccountStateItem::account);
  }

  /// The accounts about whose renewal model and CSM disagree undecided, the soonest renewal first.
  public List<AccountId> withOpenDisagreement() {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .indexName(AccountStateItem.DISAGREEMENT)
                .keyConditionExpression(AccountStateItem.DISAGREEMENT + " = :open")
                .expressionAttributeValues(Map.of(":open", fromS(AccountStateItem.OPEN))))
        .items()
        .stream()
        .filter(AccountStateItem::isOne)
        .map(AccountStateItem::account)
        .toList();
  }
}
