package dev.oarlock.cli.rollout;

import dev.oarlock.aws.store.model.ModelActivation;
import dev.oarlock.aws.store.model.ModelRollout;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.List;

/// That a version of the churn model is in force.
public record ModelVersionChange(InstanceTable table, ModelRollout rollout)
    implements VersionChange {
  public static ModelVersionChange of(InstanceTable table, ModelActivation activation) {
    return new ModelVersionChange(table, new ModelRollout(table.states(), table.log(), activation));
  }

  @Override
  public List<AccountId> scoredAccounts(List<AccountId> accounts) {
    return List.copyOf(table.states().versions().ofModels(accounts).keySet());
  }

  @Override
  public void rollOutTo(AccountId account) {
    rollout.rollOutTo(account);
  }

  @Override
  public List<AccountId> outdated(List<AccountId> accounts) {
    return rollout.outdated(accounts);
  }
}
