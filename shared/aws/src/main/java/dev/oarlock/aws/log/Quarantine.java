package dev.oarlock.aws.log;

import dev.oarlock.aws.World;
import dev.oarlock.aws.table.Partition;
import dev.oarlock.domain.account.AccountRef;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Messages that are not in the log yet, with the reason. Nothing leaves but what is in the log.
public final class Quarantine {
  private final DynamoDbClient dynamo;
  private final String table;
  private final Partition partition;

  public Quarantine(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.partition = new Partition(dynamo, table, Quarantined.QUARANTINE);
  }

  public static Quarantine of(World world) {
    return new Quarantine(world.dynamo(), world.setting("TABLE_NAME"));
  }

  /// Keeps a message; one that came before is counted, and its newest reason holds.
  public void keep(Quarantined entry) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(entry.toItem())
              .conditionExpression("attribute_not_exists(pk)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
    } catch (ConditionalCheckFailedException e) {
      var again = Quarantined.fromItem(e.item()).seenAgain(entry);
      dynamo.putItem(put -> put.tableName(table).item(again.toItem()));
    }
  }

  /// All of it, for those who mend causes.
  public List<Quarantined> all() {
    return all(partition.all());
  }

  /// What awaits an account that is named so.
  public List<Quarantined> awaiting(AccountRef account) {
    return under(Quarantined.awaiting(account));
  }

  /// What was refused.
  public List<Quarantined> refused() {
    return under("REJECTED#");
  }

  /// Lets go of a message that is in the log by now.
  public void remove(Quarantined entry) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(entry.itemKey()));
  }

  private List<Quarantined> under(String prefix) {
    return all(partition.all(prefix));
  }

  private static List<Quarantined> all(Stream<Map<String, AttributeValue>> items) {
    return items.map(Quarantined::fromItem).toList();
  }
}
