package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Which account is meant: other systems' ids mapped to ours. What was found is remembered (the
/// last 10,000), since neither a registration nor an identity is ever taken back.
public final class AccountIdentities {
  private static final int CACHE_SIZE = 10_000;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Map<AccountReference, AccountId> cache =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountReference, AccountId> eldest) {
          return size() > CACHE_SIZE;
        }
      };

  public AccountIdentities(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static AccountIdentities of(AppContext appContext) {
    return new AccountIdentities(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  /// What became of a claim on identities: all are the account's, or one is somebody else's.
  public sealed interface IdentityClaim {
    record Granted() implements IdentityClaim {}

    record Taken(ExternalId identity, AccountId by) implements IdentityClaim {}
  }

  /// The registered account that is meant, if there is one. Half a read unit for an account that
  /// was not asked for lately, and a whole one more to be sure that there is none.
  public synchronized Optional<AccountId> find(AccountReference account) {
    var found =
        Optional.ofNullable(cache.get(account))
            .or(() -> read(account, false))
            .or(() -> read(account, true));
    found.ifPresent(id -> cache.put(account, id));
    return found;
  }

  /// Maps identities to an account, all or, where one is taken, none.
  public IdentityClaim claim(List<ExternalId> identities, AccountId account) {
    for (var identity : identities) {
      var owner = read(new AccountReference.ByExternalId(identity), true);
      if (owner.isPresent() && !owner.get().equals(account)) {
        return new IdentityClaim.Taken(identity, owner.get());
      }
    }
    return identities.stream()
        .map(identity -> claim(identity, account))
        .filter(IdentityClaim.Taken.class::isInstance)
        .findFirst()
        .orElseGet(IdentityClaim.Granted::new);
  }

  private IdentityClaim claim(ExternalId identity, AccountId account) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item(identity, account))
              .conditionExpression("attribute_not_exists(pk) OR account = :account")
              .expressionAttributeValues(Map.of(":account", fromS(account.value()))));
      return new IdentityClaim.Granted();
    } catch (ConditionalCheckFailedException _) {
      var owner = read(new AccountReference.ByExternalId(identity), true).orElseThrow();
      return new IdentityClaim.Taken(identity, owner);
    }
  }

  private Optional<AccountId> read(AccountReference account, boolean consistent) {
    var item =
        dynamo
            .getItem(get -> get.tableName(table).key(key(account)).consistentRead(consistent))
            .item();
    return item.isEmpty()
        ? Optional.empty()
        : switch (account) {
          case AccountReference.ByAccountId ours -> Optional.of(ours.id());
          case AccountReference.ByExternalId _ ->
              Optional.of(new AccountId(ItemAttributes.text(item, "account")));
        };
  }

  private static Map<String, AttributeValue> key(AccountReference account) {
    return switch (account) {
      case AccountReference.ByAccountId ours -> DirectoryItem.key(ours.id());
      case AccountReference.ByExternalId theirs -> key(theirs.id());
    };
  }

  private static Map<String, AttributeValue> key(ExternalId identity) {
    return Map.of("pk", fromS("IDENTITY#" + AccountRefKey.of(identity)), "sk", fromS("IDENTITY"));
  }

  private static Map<String, AttributeValue> item(ExternalId identity, AccountId account) {
    return Map.of(
        "pk", fromS("IDENTITY#" + AccountRefKey.of(identity)),
        "sk", fromS("IDENTITY"),
        "account", fromS(account.value()));
  }
}
