package dev.oarlock.local.model;

import dev.oarlock.aws.model.InForce;
import dev.oarlock.aws.model.ModelNews;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.local.scorecard.News;
import dev.oarlock.local.scorecard.Table;
import java.util.List;

/// That a version of the churn model is in force.
record ModelBroadcast(Table table, ModelNews news) implements News {
  static ModelBroadcast of(Table table, InForce since) {
    return new ModelBroadcast(table, new ModelNews(table.states(), table.log(), since));
  }

  @Override
  public List<AccountId> known(List<AccountId> accounts) {
    return List.copyOf(table.states().models(accounts).keySet());
  }

  @Override
  public void tell(AccountId account) {
    news.tell(account);
  }

  @Override
  public List<AccountId> others(List<AccountId> accounts) {
    return news.others(accounts);
  }
}
