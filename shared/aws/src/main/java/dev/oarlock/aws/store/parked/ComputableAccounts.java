package dev.oarlock.aws.store.parked;

import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.metrics.FunctionLog;
import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What is made of many accounts at once. Where that fails, it is made of those alone of which it
/// does not: one account must not keep the others out of a digest or a summary.
public record ComputableAccounts(FunctionLog log, FunctionMetrics metrics) {
  public static ComputableAccounts of(AppContext appContext, String function) {
    return new ComputableAccounts(
        FunctionLog.of(appContext, function), FunctionMetrics.of(appContext, function));
  }

  /// `work` may be done twice.
  public <T> T over(List<AccountState> accounts, Function<List<AccountState>, T> work) {
    try {
      return work.apply(accounts);
    } catch (RuntimeException e) {
      if (RetryableException.isRetryable(e)) {
        throw e;
      }
      var computable = computable(accounts, work);
      if (computable.size() == accounts.size()) {
        throw e; // no single one is to blame
      }
      return work.apply(computable);
    }
  }

  private <T> List<AccountState> computable(
      List<AccountState> accounts, Function<List<AccountState>, T> work) {
    var computable = new ArrayList<AccountState>();
    for (var account : accounts) {
      try {
        var _ = work.apply(List.of(account));
        computable.add(account);
      } catch (RuntimeException e) {
        if (RetryableException.isRetryable(e)) {
          throw e;
        }
        log.error("account", "account left out: " + account.id(), e);
        metrics.count("AccountsLeftOut", 1);
      }
    }
    return computable;
  }
}
