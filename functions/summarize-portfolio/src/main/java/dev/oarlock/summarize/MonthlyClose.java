package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.ledger.RevenueCloses;
import dev.oarlock.aws.store.revenue.RevenueBalances;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.revenue.report.CustomerTraits;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;

/// Closes the months that are due, and keeps what reports begin with: what each account paid when a
/// month began, what accounts are sorted by, and what reports say of customers beside that.
record MonthlyClose(AppContext appContext, RevenueCloses closes, RevenueBalances balances) {
  private static final String CLOSE_DAYS = "5";

  static MonthlyClose of(AppContext appContext) {
    return new MonthlyClose(
        appContext, RevenueCloses.of(appContext), RevenueBalances.of(appContext));
  }

  void keep(List<AccountState> accounts) {
    var today = appContext.today();
    closes.close(today, Integer.parseInt(appContext.setting("REVENUE_CLOSE_DAYS", CLOSE_DAYS)));
    var traits = new HashMap<AccountId, CustomerTraits>();
    accounts.forEach(
        account -> traits.put(account.id(), CustomerTraits.of(account.facts(), today)));
    balances.keep(traits);
    balances.keepCustomers(
        accounts.stream().map(it -> CustomerRecord.of(it.id(), it.facts(), today)).toList());
    balances.keep(YearMonth.from(today));
  }
}
