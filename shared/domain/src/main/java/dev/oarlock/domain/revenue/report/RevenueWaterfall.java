package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// The committed monthly recurring revenue of a portfolio in a period, in minor units of the base
/// currency: opening + movements = closing, to the minor unit. Retention is that of the customers
/// with whom the period opened; a ratio is empty if there were none. `counts` says of how many
/// customers the movements of a category are.
public record RevenueWaterfall(
    RevenuePeriod period,
    long opening,
    Map<RevenueCategory, Long> movements,
    Map<RevenueCategory, Long> counts,
    long closing,
    RetentionBase retention) {

  /// The customers with whom a period opened, how many are still customers at its end, what they
  /// pay then but for what exchange rates did, and what was lost of what they paid (zero or below);
  /// how many customers there are at the end, with those who came; and what of the opening is still
  /// paid, account by account and product by product.
  public record RetentionBase(
      long customersOpening,
      long customersRetained,
      long customersClosing,
      long closing,
      long lost,
      long keptByAccount,
      long keptByProduct) {}

  /// An [ExchangeRates.MissingRate] says which rate is missing.
  public static RevenueWaterfall of(
      Collection<CustomerRevenue> customers, RevenuePeriod period, ExchangeRates rates) {
    var each = customers.stream().map(it -> CustomerWaterfall.of(it, period, rates)).toList();
    var movements = new EnumMap<RevenueCategory, Long>(RevenueCategory.class);
    var counts = new EnumMap<RevenueCategory, Long>(RevenueCategory.class);
    for (var category : RevenueCategory.values()) {
      movements.put(category, sum(each, it -> it.movements().getOrDefault(category, 0L)));
      counts.put(category, count(each, it -> it.movements().getOrDefault(category, 0L) != 0));
    }
    return new RevenueWaterfall(
        period,
        sum(each, CustomerWaterfall::opening),
        movements,
        counts,
        sum(each, CustomerWaterfall::closing),
        retention(each));
  }

  private static RetentionBase retention(List<CustomerWaterfall> each) {
    var opened = each.stream().filter(CustomerWaterfall::wasCustomer).toList();
    return new RetentionBase(
        opened.size(),
        count(opened, CustomerWaterfall::isCustomer),
        count(each, CustomerWaterfall::isCustomer),
        sum(opened, CustomerWaterfall::moved),
        sum(opened, CustomerWaterfall::lost),
        sum(opened, it -> it.kept().account()),
        sum(opened, it -> it.kept().products()));
  }

  private static long sum(List<CustomerWaterfall> each, ToLongFunction<CustomerWaterfall> amount) {
    return each.stream().mapToLong(amount).reduce(0, Math::addExact);
  }

  private static long count(List<CustomerWaterfall> each, Predicate<CustomerWaterfall> which) {
    return each.stream().filter(which).count();
  }

  /// The sum of all movements of a category.
  public long movement(RevenueCategory category) {
    return movements.getOrDefault(category, 0L);
  }

  /// How many customers have movements of a category.
  public long count(RevenueCategory category) {
    return counts.getOrDefault(category, 0L);
  }

  /// What those who were customers already bought more: add-ons and upgrades.
  public long expansion() {
    return movement(RevenueCategory.ADD_ON)
        + movement(RevenueCategory.UPGRADE_QUANTITY)
        + movement(RevenueCategory.UPGRADE_PRICE);
  }

  /// What is left of the opening revenue without any growth: 1 less all that was lost.
  public OptionalDouble grossRetention() {
    return ratio(opening + retention.lost(), opening);
  }

  /// What the customers of the opening pay at the end, growth included.
  public OptionalDouble netRetention() {
    return ratio(retention.closing(), opening);
  }

  /// The share of what accounts paid that they still pay, whatever for: growth in one product hides
  /// the loss of another.
  public OptionalDouble accountWallet() {
    return ratio(retention.keptByAccount(), opening);
  }

  /// The share of what each product of each account brought that it still brings.
  public OptionalDouble productWallet() {
    return ratio(retention.keptByProduct(), opening);
  }

  /// The share of the customers of the opening who are customers at the end.
  public OptionalDouble logoRetention() {
    return ratio(retention.customersRetained(), retention.customersOpening());
  }

  /// The share of them who left.
  public OptionalDouble unitChurn() {
    return ratio(
        retention.customersOpening() - retention.customersRetained(), retention.customersOpening());
  }

  /// The share of the opening revenue that was lost.
  public OptionalDouble dollarChurn() {
    return ratio(-retention.lost(), opening);
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
