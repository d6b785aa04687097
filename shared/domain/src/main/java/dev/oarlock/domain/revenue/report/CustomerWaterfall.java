package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// One customer's revenue in a period, in minor units of the base currency: what it opened with,
/// the movements, and what it closed with. What other exchange rates made of what did not move is
/// unexplained.
record CustomerWaterfall(
    boolean wasCustomer,
    boolean isCustomer,
    long opening,
    Map<RevenueCategory, Long> movements,
    long closing) {

  static CustomerWaterfall of(CustomerRevenue customer, RevenuePeriod period, ExchangeRates rates) {
    var opening = value(customer.balance(period.dayBefore()), period.dayBefore(), rates);
    var closing = value(customer.balance(period.to()), period.to(), rates);
    var movements = new EnumMap<RevenueCategory, Long>(RevenueCategory.class);
    customer
        .lines(period)
        .forEach(line -> movements.merge(line.category(), value(line, rates), Math::addExact));
    var rest = closing - opening - sum(movements);
    if (rest != 0) {
      movements.merge(RevenueCategory.UNEXPLAINED, rest, Math::addExact);
    }
    return new CustomerWaterfall(
        customer.isCustomer(period.dayBefore()),
        customer.isCustomer(period.to()),
        opening,
        movements,
        closing);
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
        .filter(it -> it.getValue() < 0 && it.getKey() != RevenueCategory.RENEWAL)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
