package dev.oarlock.cli.metrics;

import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The revenue of each account of an instance, as known today.
record RevenuePortfolio(List<CustomerRevenue> customers) {

  /// Says which accounts are left out because their states cannot be read.
  static RevenuePortfolio read(
      InstanceTable table, Predicate<AccountProfile> which, Consumer<String> complaint) {
    var read = table.states().loadReadable(table.accounts());
    read.unreadable()
        .forEach(id ->
            complaint.accept(
                "Left out: the state of " + id.value() + " cannot be read; rebuild it."));
    return new RevenuePortfolio(
        read.states().stream()
            .filter(state -> which.test(AccountProfile.of(state.facts())))
            .map(state -> customer(state, table))
            .toList());
  }

  private static CustomerRevenue customer(AccountState state, InstanceTable table) {
    return CustomerRevenue.of(state.id(), state.facts(), table.today());
  }

  /// The currency of most of the accounts that ever paid.
  Currency mainCurrency() {
    var paid =
        customers.stream()
            .map(customer ->
                customer.ledger().lines().stream()
                    .map(RevenueLine::amount)
                    .map(amount -> amount.currency())
                    .distinct()
                    .map(currency -> MultiCurrencyAmount.of(new Money(1, currency)))
                    .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus))
            .toList();
    return CurrencyOrder.of(paid).main().orElse(Currency.getInstance("USD"));
  }
}
