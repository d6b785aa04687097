package dev.oarlock.aws.store.directory;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.lambda.RecentEntries;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Which account is meant: other systems' ids mapped to ours. What was found is remembered for a
/// minute (the last 10,000): an id is seldom taken from an account, and whoever has it still in
/// mind then is told by [dev.oarlock.aws.store.run.ImportRuns] or is soon done.
public final class AccountIdentities {
  private static final int CACHE_SIZE = 10_000;
  private static final Duration MEMORY = Duration.ofMinutes(1);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;
  private final RecentEntries<AccountReference, FoundAccount> cache =
      new RecentEntries<>(CACHE_SIZE);

  private record FoundAccount(AccountId id, Instant readAt) {}

  public AccountIdentities(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /// On a laptop, where the clock is the machine's.
  public AccountIdentities(DynamoDbClient dynamo, String table) {
    this(dynamo, table, InstantSource.system());
  }

  public static AccountIdentities of(AppContext appContext) {
    return new AccountIdentities(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// What became of a claim on identities: all are the account's, or one is somebody else's.
  public sealed interface IdentityClaim {
    record Granted() implements IdentityClaim {}

    record Taken(ExternalId identity, AccountId by) implements IdentityClaim {}
  }

  /// The registered account that is meant, if there is one. Half a read unit for an account that
  /// was not asked for lately, and a whole one more to be sure that there is none.
  public synchronized Optional<AccountId> find(AccountReference account) {
    var now = clock.instant();
    var known =
        cache
            .find(account)
            .filter(it -> now.isBefore(it.readAt().plus(MEMORY)))
            .map(FoundAccount::id);
    if (known.isPresent()) {
      return known;
    }
    var found = read(account, false).or(() -> read(account, true));
    found.ifPresent(id -> cache.put(account, new FoundAccount(id, now)));
    return found;
  }

  /// What was found is read anew from now on.
  public synchronized void forget() {
    cache.clear();
  }

  /// Takes an identity from an account that has it, if it still does.
  public void release(ExternalId identity, AccountId account) {
    try {
      dynamo.deleteItem(delete ->
          delete
              .tableName(table)
              .key(key(AccountRefKey.of(identity)))
              .conditionExpression("account = :account")
              .expressionAttributeValues(Map.of(":account", fromS(account.value()))));
    } catch (ConditionalCheckFailedException _) {
      // it is nobody's, or another's
    }
    forget();
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

  /// The items of which one is there once the account is registered under that name.
  public static List<Map<String, AttributeValue>> keys(AccountReference account) {
    return switch (account) {
      case AccountReference.ByAccountId(var ours) ->
          Stream.concat(Stream.of(ours), ours.otherForm().stream())
              .map(DirectoryItem::key)
              .toList();
      case AccountReference.ByExternalId(var theirs) ->
          Stream.concat(
                  Stream.of(AccountRefKey.of(theirs)), AccountRefKey.otherForm(theirs).stream())
              .map(AccountIdentities::key)
              .toList();
    };
  }

  private Optional<AccountId> read(AccountReference account, boolean consistent) {
    return switch (account) {
      case AccountReference.ByAccountId(var ours) ->
          read(DirectoryItem.key(ours), consistent)
              .map(_ -> ours)
              .or(() ->
                  ours.otherForm()
                      .filter(other -> read(DirectoryItem.key(other), consistent).isPresent()));
      case AccountReference.ByExternalId(var theirs) ->
          read(key(AccountRefKey.of(theirs)), consistent)
              .or(() -> AccountRefKey.otherForm(theirs).flatMap(it -> read(key(it), consistent)))
              .map(item -> new AccountId(ItemAttributes.text(item, "account")));
    };
  }

  private Optional<Map<String, AttributeValue>> read(
      Map<String, AttributeValue> key, boolean consistent) {
    var item =
        dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(consistent)).item();
    return Optional.of(item).filter(it -> !it.isEmpty());
  }

  private static Map<String, AttributeValue> key(String identity) {
    return Map.of("pk", fromS("IDENTITY#" + identity), "sk", fromS("IDENTITY"));
  }

  private static Map<String, AttributeValue> item(ExternalId identity, AccountId account) {
    var item = new HashMap<>(key(AccountRefKey.of(identity)));
    item.put("account", fromS(account.value()));
    return item;
  }
}
