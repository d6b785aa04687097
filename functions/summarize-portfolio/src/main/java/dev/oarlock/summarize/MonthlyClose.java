package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.ledger.RevenueCloses;
import dev.oarlock.aws.store.revenue.RevenueBalances;
import dev.oarlock.aws.store.revenue.RevenueBalances.CustomerPages;
import dev.oarlock.domain.portfolio.customer.CustomerRecord;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import java.time.YearMonth;

/// Closes the months that are due, and keeps what reports begin with: what each account paid when a
/// month began, what accounts are sorted by, and what reports say of customers beside that.
final class MonthlyClose {
  private static final String CLOSE_DAYS = "5";

  private final AppContext appContext;
  private final RevenueBalances balances;
  private final CustomerPages customers;

  private MonthlyClose(AppContext appContext) {
    this.appContext = appContext;
    this.balances = RevenueBalances.of(appContext);
    this.customers = balances.beginCustomers();
  }

  static MonthlyClose of(AppContext appContext) {
    return new MonthlyClose(appContext);
  }

  void add(CustomerRecord customer, CustomerTraits traits) {
    customers.add(customer, traits);
  }

  void keep() {
    var today = appContext.today();
    RevenueCloses.of(appContext)
        .close(today, Integer.parseInt(appContext.setting("REVENUE_CLOSE_DAYS", CLOSE_DAYS)));
    customers.complete();
    balances.keep(YearMonth.from(today));
  }
}
