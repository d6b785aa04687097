package dev.oarlock.aws.store.state;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.Account;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// States that were read ahead, each to be taken once; whoever asks again reads it anew.
public record StatesAhead(AccountStates states, Map<AccountId, Map<String, AttributeValue>> items) {
  public Account take(AccountId account) {
    var item = items.remove(account);
    if (item == null) {
      return states.load(account);
    }
    return item.isEmpty() ? new Account.Unscored(account) : AccountStates.read(account, item);
  }
}
