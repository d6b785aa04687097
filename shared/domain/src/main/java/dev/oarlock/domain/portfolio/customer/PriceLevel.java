package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.ProductRevenue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// From a day on, what all that a customer has costs a month by list price, and what it pays.
public record PriceLevel(LocalDate from, MultiCurrencyAmount list, MultiCurrencyAmount net) {
  /// Each day on which either changed, oldest first.
  static List<PriceLevel> of(AccountContracts contracts, LocalDate known) {
    var levels = new ArrayList<PriceLevel>();
    for (var day : contracts.changeDays().filter(it -> !it.isAfter(known)).toList()) {
      var products = ProductRevenue.of(contracts, day, known);
      var level =
          new PriceLevel(
              day, sum(products, ProductRevenue::list), sum(products, ProductRevenue::net));
      if (levels.isEmpty() || !level.isAs(levels.getLast())) {
        levels.add(level);
      }
    }
    return levels;
  }

  private boolean isAs(PriceLevel other) {
    return list.equals(other.list) && net.equals(other.net);
  }

  private static MultiCurrencyAmount sum(
      List<ProductRevenue> products, ToLongFunction<ProductRevenue> amount) {
    var sum = MultiCurrencyAmount.zero();
    for (var product : products) {
      sum = sum.plus(new Money(amount.applyAsLong(product), product.cell().currency()));
    }
    return sum;
  }
}
