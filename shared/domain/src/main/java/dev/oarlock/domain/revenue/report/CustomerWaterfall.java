package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.report.RevenuePosition.ProductCurrency;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/// One customer's revenue in a period, in minor units of the base currency: what it opened with,
/// the movements, and what it closed with. What other exchange rates made of what did not move is
/// unexplained, and `byRates`: nobody left or stayed for it.
record CustomerWaterfall(
    boolean wasCustomer,
    boolean isCustomer,
    long opening,
    Map<RevenueCategory, Long> movements,
    long closing,
    long byRates,
    WalletPart kept) {
  /// What of the opening is still paid at the end, at the rates of the opening: of the account as a
  /// whole, and product by product. What grew makes up for nothing of another customer, and by
  /// product for nothing of another product.
  record WalletPart(long account, long products) {
    static WalletPart of(CustomerRevenue customer, RevenuePeriod period, ExchangeRates rates) {
      var before = customer.products(period.dayBefore());
      var after = customer.products(period.to());
      var opened = 0L;
      var kept = 0L;
      for (var product : before.entrySet()) {
        var was = rates.convert(money(product), period.dayBefore());
        var now = new Money(after.getOrDefault(product.getKey(), 0L), currency(product));
        opened += was;
        kept += Math.min(was, rates.convert(now, period.dayBefore()));
      }
      return new WalletPart(Math.min(opened, closed(before, after, period, rates)), kept);
    }

    /// In a currency in which nothing was paid before, there need be no rate of before.
    private static long closed(
        Map<ProductCurrency, Long> before,
        Map<ProductCurrency, Long> after,
        RevenuePeriod period,
        ExchangeRates rates) {
      return after.entrySet().stream()
          .filter(product -> product.getValue() != 0)
          .mapToLong(product -> {
            var isKnown =
                before.keySet().stream().anyMatch(it -> it.currency().equals(currency(product)));
            return rates.convert(money(product), isKnown ? period.dayBefore() : period.to());
          })
          .sum();
    }

    private static Currency currency(Map.Entry<ProductCurrency, Long> product) {
      return product.getKey().currency();
    }

    private static Money money(Map.Entry<ProductCurrency, Long> product) {
      return new Money(product.getValue(), currency(product));
    }
  }

  static CustomerWaterfall of(CustomerRevenue customer, RevenuePeriod period, ExchangeRates rates) {
    var opening = value(customer.balance(period.dayBefore()), period.dayBefore(), rates);
    var closing = value(customer.balance(period.to()), period.to(), rates);
    var movements = new EnumMap<RevenueCategory, Long>(RevenueCategory.class);
    customer
        .lines(period)
        .forEach(line -> movements.merge(line.category(), value(line, rates), Math::addExact));
    var byRates = closing - opening - sum(movements);
    if (byRates != 0) {
      movements.merge(RevenueCategory.UNEXPLAINED, byRates, Math::addExact);
    }
    return new CustomerWaterfall(
        customer.isCustomer(period.dayBefore()),
        customer.isCustomer(period.to()),
        opening,
        movements,
        closing,
        byRates,
        customer.lines(period).findAny().isEmpty()
            ? new WalletPart(opening, opening)
            : WalletPart.of(customer, period, rates));
  }

  private static long sum(Map<RevenueCategory, Long> movements) {
    return movements.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long value(RevenueLine line, ExchangeRates rates) {
    return rates.convert(line.amount(), line.day());
  }

  private static long value(MultiCurrencyAmount amount, LocalDate day, ExchangeRates rates) {
    return amount.totals().stream().mapToLong((Money it) -> rates.convert(it, day)).sum();
  }

  /// The part of the opening that was lost, below zero or zero.
  long lost() {
    return movements.entrySet().stream()
        .filter(it -> it.getKey() != RevenueCategory.RENEWAL)
        .mapToLong(it -> Math.min(0, it.getValue() - byRates(it.getKey())))
        .sum();
  }

  private long byRates(RevenueCategory category) {
    return category == RevenueCategory.UNEXPLAINED ? byRates : 0;
  }

  /// What is paid at the end but for what the rates did.
  long moved() {
    return closing - byRates;
  }
}
