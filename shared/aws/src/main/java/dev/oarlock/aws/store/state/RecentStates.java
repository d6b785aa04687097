package dev.oarlock.aws.store.state;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The states of accounts that were shown last, as read from their items. The table is asked each
/// time; only an item that is there unchanged, byte for byte, is not read again. So whoever clicks
/// on a card waits neither for its state to be read nor for its facts to be sorted.
final class RecentStates {
  /// Some 50 KB each.
  private static final int MOST = 64;

  private final Map<AccountId, ReadItem> latest =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, ReadItem> eldest) {
          return size() > MOST;
        }
      };

  private record ReadItem(Map<String, AttributeValue> item, AccountState state) {}

  /// An exception says that it cannot be read.
  AccountState read(AccountId account, Map<String, AttributeValue> item) {
    return known(account, item).orElseGet(() -> keep(account, item));
  }

  private synchronized Optional<AccountState> known(
      AccountId account, Map<String, AttributeValue> item) {
    return Optional.ofNullable(latest.get(account))
        .filter(it -> it.item().equals(item))
        .map(ReadItem::state);
  }

  private AccountState keep(AccountId account, Map<String, AttributeValue> item) {
    var state = AccountStateItem.fromItem(item);
    synchronized (this) {
      latest.put(account, new ReadItem(item, state));
    }
    return state;
  }
}
