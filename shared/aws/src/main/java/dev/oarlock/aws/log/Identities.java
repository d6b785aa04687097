package dev.oarlock.aws.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.World;
import dev.oarlock.aws.table.Attributes;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.AccountRef;
import dev.oarlock.domain.account.ExternalId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Which account is meant: other systems' ids mapped to ours. What was found is remembered (the
/// last 10,000), since neither a registration nor an identity is ever taken back.
public final class Identities {
  private static final int REMEMBERED = 10_000;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Map<AccountRef, AccountId> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountRef, AccountId> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Identities(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public static Identities of(World world) {
    return new Identities(world.dynamo(), world.setting("TABLE_NAME"));
  }

  /// What became of a claim on identities: all are the account's, or one is somebody else's.
  public sealed interface Claim {
    record Granted() implements Claim {}

    record Taken(ExternalId identity, AccountId by) implements Claim {}
  }

  /// The registered account that is meant, if there is one. Half a read unit for an account that
  /// was not asked for lately, and a whole one more to be sure that there is none.
  public synchronized Optional<AccountId> find(AccountRef account) {
    var found =
        Optional.ofNullable(known.get(account))
            .or(() -> read(account, false))
            .or(() -> read(account, true));
    found.ifPresent(id -> known.put(account, id));
    return found;
  }

  /// Maps identities to an account, all or, where one is taken, none.
  public Claim claim(List<ExternalId> identities, AccountId account) {
    for (var identity : identities) {
      var owner = read(new AccountRef.Theirs(identity), true);
      if (owner.isPresent() && !owner.get().equals(account)) {
        return new Claim.Taken(identity, owner.get());
      }
    }
    return identities.stream()
        .map(identity -> claim(identity, account))
        .filter(Claim.Taken.class::isInstance)
        .findFirst()
        .orElseGet(Claim.Granted::new);
  }

  private Claim claim(ExternalId identity, AccountId account) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item(identity, account))
              .conditionExpression("attribute_not_exists(pk) OR account = :account")
              .expressionAttributeValues(Map.of(":account", fromS(account.value()))));
      return new Claim.Granted();
    } catch (ConditionalCheckFailedException _) {
      var owner = read(new AccountRef.Theirs(identity), true).orElseThrow();
      return new Claim.Taken(identity, owner);
    }
  }

  private Optional<AccountId> read(AccountRef account, boolean consistent) {
    var item =
        dynamo
            .getItem(get -> get.tableName(table).key(key(account)).consistentRead(consistent))
            .item();
    return item.isEmpty()
        ? Optional.empty()
        : switch (account) {
          case AccountRef.Ours ours -> Optional.of(ours.id());
          case AccountRef.Theirs _ -> Optional.of(new AccountId(Attributes.text(item, "account")));
        };
  }

  private static Map<String, AttributeValue> key(AccountRef account) {
    return switch (account) {
      case AccountRef.Ours ours -> DirectoryEntry.key(ours.id());
      case AccountRef.Theirs theirs -> key(theirs.id());
    };
  }

  private static Map<String, AttributeValue> key(ExternalId identity) {
    return Map.of("pk", fromS("IDENTITY#" + RefKey.of(identity)), "sk", fromS("IDENTITY"));
  }

  private static Map<String, AttributeValue> item(ExternalId identity, AccountId account) {
    return Map.of(
        "pk", fromS("IDENTITY#" + RefKey.of(identity)),
        "sk", fromS("IDENTITY"),
        "account", fromS(account.value()));
  }
}
