package dev.oarlock.aws.store.state;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.parked.UnreadableStateException;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.RecentResults;
import dev.oarlock.aws.store.table.TableBatches;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// The states of all accounts.
public final class AccountStates {
  /// `OUTDATED`: another writer has written this account since it was loaded.
  public enum SaveResult {
    SAVED,
    OUTDATED
  }

  /// Some 50 KB each.
  private static final int MOST_RECENT = 64;

  private final DynamoDbClient dynamo;
  private final String table;
  private final UnreadableItems unreadable;
  private final TableBatches batches;

  /// Those that were shown last: whoever clicks on a card waits neither for its state to be read
  /// nor for its facts to be sorted.
  private final RecentResults<AccountId, Map<String, AttributeValue>, AccountState> recent =
      new RecentResults<>(MOST_RECENT);

  public AccountStates(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
    this.dynamo = dynamo;
    this.table = table;
    this.unreadable = unreadable;
    this.batches = new TableBatches(dynamo, table);
  }

  public AccountStates(DynamoDbClient dynamo, String table) {
    this(dynamo, table, UnreadableItems.untold());
  }

  public static AccountStates of(AppContext appContext) {
    return new AccountStates(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// The account as of the last write: one strongly consistent read. An [UnreadableStateException]
  /// says that what is there cannot be read.
  public Account load(AccountId account) {
    var item = item(account);
    return item.isEmpty() ? new Account.Unscored(account) : read(account, item);
  }

  /// What many accounts are as of now, in one request for each hundred: the same units and the same
  /// answers as [#load] one by one, without waiting for each.
  public StatesAhead ahead(Collection<AccountId> accounts) {
    var ids = accounts.stream().distinct().toList();
    var items = new ConcurrentHashMap<AccountId, Map<String, AttributeValue>>();
    ids.forEach(id -> items.put(id, Map.of()));
    batches.read(
        keys(ids).consistentRead(true).build(),
        item -> items.put(AccountStateItem.account(item), item));
    return new StatesAhead(this, items);
  }

  /// The same for those who show it, with one read as well.
  public KeptState kept(AccountId account) {
    var item = item(account);
    return item.isEmpty()
        ? new KeptState.ReadableState(new Account.Unscored(account), false)
        : unreadable
            .readable(item, it -> recent.get(account, it, AccountStateItem::fromItem))
            .<KeptState>map(
                it -> new KeptState.ReadableState(it, item.containsKey(AccountStateItem.PARKED)))
            .orElseGet(() -> new KeptState.DamagedState(account));
  }

  /// Leaves a mark at the state of an account that is parked, so that who shows it needs to ask
  /// only then whether it is. The next state that is written has none.
  public void mark(AccountId parked) {
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(AccountStateItem.key(parked))
              .updateExpression("SET " + AccountStateItem.PARKED + " = :yes")
              .conditionExpression(
                  "attribute_exists(pk) AND attribute_not_exists(" + AccountStateItem.PARKED + ")")
              .expressionAttributeValues(Map.of(":yes", fromBool(true))));
    } catch (ConditionalCheckFailedException _) {
      // it has no state, or the mark
    }
  }

  static Account read(AccountId account, Map<String, AttributeValue> item) {
    try {
      return AccountStateItem.fromItem(item);
    } catch (RuntimeException e) {
      throw new UnreadableStateException(account, e);
    }
  }

  /// The version and the stream position of the state that was written last; 0 where there is none.
  public record WrittenState(long version, BigInteger position) {
    private static WrittenState of(Map<String, AttributeValue> item) {
      return item.containsKey("version")
          ? new WrittenState(
              Long.parseLong(ItemAttributes.of(item, "version").n()),
              new BigInteger(ItemAttributes.maybeText(item, "position").orElse("0")))
          : new WrittenState(0, BigInteger.ZERO);
    }
  }

  /// What of the last write is known even where the state cannot be read.
  public WrittenState written(AccountId account) {
    return WrittenState.of(item(account));
  }

  private Map<String, AttributeValue> item(AccountId account) {
    var key = AccountStateItem.key(account);
    return dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
  }

  /// Whether the table would keep the same of two states, but for which write it was.
  public static boolean isKeptAlike(AccountState one, AccountState other) {
    return withoutVersion(one).equals(withoutVersion(other));
  }

  private static Map<String, AttributeValue> withoutVersion(AccountState state) {
    var item = new HashMap<>(AccountStateItem.toItem(state));
    item.remove("version");
    return item;
  }

  /// Writes version n if version n - 1 is what is there (nothing, for the first).
  public SaveResult save(AccountState state) {
    var version = state.delivery().version();
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(AccountStateItem.toItem(state))
              .conditionExpression(
                  version == 1 ? "attribute_not_exists(version)" : "version = :before")
              .expressionAttributeValues(
                  version == 1 ? null : Map.of(":before", fromN(Long.toString(version - 1)))));
      return SaveResult.SAVED;
    } catch (ConditionalCheckFailedException _) {
      return SaveResult.OUTDATED;
    }
  }

  /// Forgets an account of which nothing is in the log any more.
  public void remove(AccountId account) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(AccountStateItem.key(account)));
  }

  /// Which of all accounts have something to be done.
  public StateIndexes indexes() {
    return new StateIndexes(dynamo, table);
  }

  /// By which versions of the rules the accounts were last scored.
  public StateVersions versions() {
    return new StateVersions(batches);
  }

  /// The states of these accounts, by account id; one without a state yet, or with one that cannot
  /// be read, is left out.
  public List<AccountState> loadAll(Collection<AccountId> accounts) {
    return loadReadable(accounts).states();
  }

  /// States by account id, and whose states are there but cannot be read.
  public record ReadableStates(List<AccountState> states, List<AccountId> unreadable) {}

  /// The same, with those that were left out because their states cannot be read.
  public ReadableStates loadReadable(Collection<AccountId> accounts) {
    var ids = accounts.stream().distinct().sorted().toList();
    var states = new ArrayList<AccountState>();
    var leftOut = new ArrayList<AccountId>();
    batches.read(
        keys(ids).build(),
        item ->
            unreadable
                .readable(item, AccountStateItem::fromItem)
                .ifPresentOrElse(states::add, () -> leftOut.add(AccountStateItem.account(item))));
    states.sort((one, other) -> one.id().compareTo(other.id()));
    return new ReadableStates(states, leftOut);
  }

  static KeysAndAttributes.Builder keys(Collection<AccountId> accounts) {
    return KeysAndAttributes.builder().keys(accounts.stream().map(AccountStateItem::key).toList());
  }
}
