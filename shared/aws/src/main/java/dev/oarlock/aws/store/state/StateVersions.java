package dev.oarlock.aws.store.state;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TableBatches;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// By which versions accounts were scored last, read without the rest of their states.
public record StateVersions(TableBatches batches) {
  /// By which version of the scorecards these accounts were last assessed; one without a state is
  /// left out.
  public Map<AccountId, String> ofScorecards(Collection<AccountId> accounts) {
    return attributes(accounts, AccountStateItem.SCORECARD);
  }

  /// By which version of the churn model these accounts were last forecast; one without a state is
  /// left out.
  public Map<AccountId, String> ofModels(Collection<AccountId> accounts) {
    return attributes(accounts, AccountStateItem.MODEL);
  }

  private Map<AccountId, String> attributes(Collection<AccountId> accounts, String name) {
    var ids = accounts.stream().distinct().toList();
    var values = new TreeMap<AccountId, String>();
    batches.read(
        AccountStates.keys(ids).projectionExpression("pk, " + name).build(),
        item ->
            ItemAttributes.maybeText(item, name)
                .ifPresent(value -> values.put(AccountStateItem.account(item), value)));
    return values;
  }
}
