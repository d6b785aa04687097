package dev.oarlock.domain.portfolio.digest.revenue;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The monthly revenue of customers in a period, as known now: `opening` + `movements` = `closing`
/// in every currency, none of which is converted. In one currency it is what the report on revenue
/// says of the same days.
public record PeriodRevenue(
    RevenuePeriod period,
    MultiCurrencyAmount opening,
    Map<RevenueCategory, MultiCurrencyAmount> movements,
    MultiCurrencyAmount closing,
    OpeningCustomers customers) {

  /// The customers with whom the period opened, how many of them are still customers at its end,
  /// what those of the opening pay then, and what was lost of what they paid (zero or below); `now`
  /// is how many customers there are at the end, with those who came.
  public record OpeningCustomers(
      long opening,
      long retained,
      long now,
      MultiCurrencyAmount closing,
      MultiCurrencyAmount lost) {
    OpeningCustomers plus(OpeningCustomers other) {
      return new OpeningCustomers(
          opening + other.opening,
          retained + other.retained,
          now + other.now,
          closing.plus(other.closing),
          lost.plus(other.lost));
    }
  }

  public PeriodRevenue {
    movements = Map.copyOf(movements);
  }

  public static PeriodRevenue none(RevenuePeriod period) {
    var zero = MultiCurrencyAmount.zero();
    return new PeriodRevenue(
        period, zero, Map.of(), zero, new OpeningCustomers(0, 0, 0, zero, zero));
  }

  /// Of one account that pays the same all the time.
  public static PeriodRevenue still(
      RevenuePeriod period, MultiCurrencyAmount cmrr, boolean isCustomer) {
    var zero = MultiCurrencyAmount.zero();
    var one = isCustomer ? 1 : 0;
    return new PeriodRevenue(
        period,
        cmrr,
        Map.of(),
        cmrr,
        new OpeningCustomers(one, one, one, isCustomer ? cmrr : zero, zero));
  }

  public PeriodRevenue plus(PeriodRevenue other) {
    var sums = new EnumMap<RevenueCategory, MultiCurrencyAmount>(RevenueCategory.class);
    sums.putAll(movements);
    other.movements.forEach(
        (category, amount) -> sums.merge(category, amount, MultiCurrencyAmount::plus));
    return new PeriodRevenue(
        period,
        opening.plus(other.opening),
        sums,
        closing.plus(other.closing),
        customers.plus(other.customers));
  }

  public MultiCurrencyAmount movement(RevenueCategory category) {
    return movements.getOrDefault(category, MultiCurrencyAmount.zero());
  }

  public MultiCurrencyAmount change() {
    return closing.minus(opening);
  }

  public boolean isUnmoved() {
    return movements.values().stream().allMatch(MultiCurrencyAmount::isZero);
  }

  /// What is left of the opening revenue without any growth.
  public OptionalDouble grossRetention(Currency currency) {
    return ratio(opening.plus(customers.lost()), currency);
  }

  /// What the customers of the opening pay at the end, growth included.
  public OptionalDouble netRetention(Currency currency) {
    return ratio(customers.closing(), currency);
  }

  private OptionalDouble ratio(MultiCurrencyAmount part, Currency currency) {
    var whole = in(opening, currency);
    return whole == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) in(part, currency) / whole);
  }

  private static long in(MultiCurrencyAmount amounts, Currency currency) {
    return amounts.totals().stream()
        .filter(it -> it.currency().equals(currency))
        .mapToLong(Money::minorUnits)
        .sum();
  }

  /// The share of the customers of the opening who are customers at the end.
  public OptionalDouble logoRetention() {
    return customers.opening() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) customers.retained() / customers.opening());
  }
}
