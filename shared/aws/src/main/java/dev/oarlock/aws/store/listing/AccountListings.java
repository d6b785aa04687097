package dev.oarlock.aws.store.listing;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// What lists show of the accounts: some 300 bytes each, in a few partitions, so that a question
/// about the whole portfolio reads a sixteenth of what its states would take. An item is written
/// only when what it shows has changed. Those at risk are beside it, for who asks for no others.
public record AccountListings(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {

  public AccountListings(DynamoDbClient dynamo, String table) {
    this(dynamo, table, UnreadableItems.untold());
  }

  public static AccountListings of(AppContext appContext) {
    return new AccountListings(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// Every account, also those that left: half a read unit per 4 KB.
  public List<ListedAccount> all() {
    var all = new ArrayList<ListedAccount>();
    each(all::add);
    return all;
  }

  /// The same one after the other, page by page, as long as whoever reads goes on. False if it did
  /// not go on to the end.
  public boolean each(Predicate<ListedAccount> goesOn) {
    for (var number = 0; number < ListedAccountItem.PARTITIONS; number++) {
      for (var rest = shown(number); rest.hasNext(); ) {
        if (!goesOn.test(rest.next())) {
          return false;
        }
      }
    }
    return true;
  }

  /// The accounts at risk, and perhaps some that no longer are: as many units as there are hundreds
  /// of them, however many accounts there are.
  public List<AccountId> atRisk() {
    return atRiskIndex().all();
  }

  /// After an account's state was written: 1 write unit if lists show it differently now, and 1 if
  /// its risk began or ended.
  public void follow(Account before, AccountState after) {
    var listed = ListedAccount.of(after);
    var shown = before.scored().map(ListedAccount::of);
    if (shown.filter(it -> it.showsSameAs(listed)).isEmpty()) {
      show(listed, after.delivery().version());
    }
    if (shown.filter(ListedAccount::isAtRisk).isPresent() != listed.isAtRisk()) {
      atRiskIndex().enter(listed, after.delivery().version());
    }
  }

  /// Writes what is to be shown of a state, unless a later one was written meanwhile.
  public void put(AccountState state) {
    put(ListedAccount.of(state), state.delivery().version());
  }

  /// Shows an account no more.
  public void remove(AccountId account) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(ListedAccountItem.key(account)));
    atRiskIndex().remove(account);
  }

  void put(ListedAccount listed, long version) {
    show(listed, version);
    atRiskIndex().enter(listed, version);
  }

  private void show(ListedAccount listed, long version) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(ListedAccountItem.of(listed, version))
              .conditionExpression("attribute_not_exists(pk) OR version <= :version")
              .expressionAttributeValues(Map.of(":version", fromN(Long.toString(version)))));
    } catch (ConditionalCheckFailedException _) {
      // a later state is shown already
    }
  }

  /// Writes what is missing of these; the answer is how many that were.
  public int repair(Collection<AccountState> states) {
    var repair = repair();
    return (int)
        states.stream()
            .sorted(Comparator.comparing(AccountState::id))
            .filter(it -> repair.mend(ListedAccount.of(it), it.delivery().version()))
            .count();
  }

  /// Begins to look for what is missing.
  public ListingRepair repair() {
    return new ListingRepair(this, Set.copyOf(atRisk()));
  }

  /// What a partition shows, in the order of the ids, read as it is asked for.
  Iterator<ListedAccount> shown(int number) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", fromS(ListedAccountItem.partition(number)))))
        .items()
        .stream()
        .flatMap(item -> unreadable.readable(item, ListedAccountItem::read).stream())
        .iterator();
  }

  private AtRiskIndex atRiskIndex() {
    return new AtRiskIndex(new TablePartition(dynamo, table, AtRiskIndex.PARTITION));
  }
}
