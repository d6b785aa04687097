package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The name index of all accounts: one partition, written at registration, read whole.
public final class AccountDirectory {
  /// Two who describe one account at once are rare.
  private static final int ATTEMPTS = 8;

  private final DynamoDbClient dynamo;
  private final String table;

  public AccountDirectory(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static AccountDirectory of(AppContext appContext) {
    return new AccountDirectory(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// Every account that was ever registered, by id.
  public List<DirectoryEntry> all() {
    var entries = new ArrayList<DirectoryEntry>();
    var page = page(Map.of());
    page.items().forEach(item -> entries.add(DirectoryItem.entry(item)));
    while (page.hasLastEvaluatedKey()) {
      page = page(page.lastEvaluatedKey());
      page.items().forEach(item -> entries.add(DirectoryItem.entry(item)));
    }
    return List.copyOf(entries);
  }

  /// Page by page without the SDK's paginator: this is in the way of the first answer after a cold
  /// start, and the paginator is classes to load.
  private QueryResponse page(Map<String, AttributeValue> after) {
    return dynamo.query(query ->
        query
            .tableName(table)
            .keyConditionExpression("pk = :directory")
            .expressionAttributeValues(Map.of(":directory", fromS(DirectoryItem.DIRECTORY)))
            .exclusiveStartKey(after.isEmpty() ? null : after));
  }

  /// Enters what was said of an account. Each field has the latest that was said of it, in whatever
  /// order that comes and however often; two who write one entry at once both come through.
  public void enter(AccountId account, Instant at, ProfileSignal said) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var item = item(account);
      var before = item.isEmpty() ? DirectoryEntry.unnamed(account) : DirectoryItem.entry(item);
      var after = before.with(at, said);
      if (after.equals(before) || isWritten(after, item)) {
        return;
      }
    }
    throw new IllegalStateException("concurrent writes of a directory entry: " + account);
  }

  private Map<String, AttributeValue> item(AccountId account) {
    return dynamo
        .getItem(get -> get.tableName(table).key(DirectoryItem.key(account)).consistentRead(true))
        .item();
  }

  /// False if somebody else wrote the entry meanwhile.
  private boolean isWritten(DirectoryEntry entry, Map<String, AttributeValue> before) {
    var version = DirectoryItem.version(before);
    try {
      dynamo.putItem(put -> {
        put.tableName(table).item(DirectoryItem.of(entry, version + 1));
        if (version == 0) {
          put.conditionExpression("attribute_not_exists(version)");
        } else {
          put.conditionExpression("version = :before")
              .expressionAttributeValues(Map.of(":before", fromN(Long.toString(version))));
        }
      });
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }
}
