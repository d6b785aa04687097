package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.account.money.CurrencyOrder;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.report.RevenuePeriod.PeriodLength;
import dev.oarlock.domain.revenue.report.RevenuePosition.ProductCurrency;
import dev.oarlock.domain.revenue.slice.RevenueDimension;
import dev.oarlock.domain.revenue.slice.SliceMatch.KnownSlices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The waterfall of each period, of the whole and of each part; the parts add up to the whole.
/// `overall` is that of each part over all periods at once: retention does not add up over periods.
public record RevenueReport(
    Currency currency,
    List<RevenueWaterfall> periods,
    SortedMap<String, List<RevenueWaterfall>> parts,
    SortedMap<String, RevenueWaterfall> overall) {

  /// What a report is about: which days, cut how, which customers, split by what.
  public record ReportScope(
      RevenuePeriod whole,
      PeriodLength length,
      Map<RevenueDimension, String> only,
      Optional<RevenueDimension> by) {
    public ReportScope {
      only = Map.copyOf(only);
    }

    /// The same of these customers.
    public ReportScope of(KnownSlices slices) {
      return new ReportScope(whole, length, slices.only(), by);
    }

    public static ReportScope of(RevenuePeriod whole, PeriodLength length) {
      return new ReportScope(whole, length, Map.of(), Optional.empty());
    }
  }

  public RevenueReport {
    periods = List.copyOf(periods);
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    overall = Collections.unmodifiableSortedMap(new TreeMap<>(overall));
  }

  /// An [ExchangeRates.MissingRate] says which rate is missing.
  public static RevenueReport of(
      Collection<CustomerRevenue> customers, ReportScope scope, ExchangeRates rates) {
    var asked = RevenueSlices.only(scope.only(), customers, scope.whole().from());
    var parts = new TreeMap<String, List<RevenueWaterfall>>();
    var overall = new TreeMap<String, RevenueWaterfall>();
    scope
        .by()
        .ifPresent(dimension ->
            RevenueSlices.by(dimension, asked, scope.whole().from())
                .forEach((name, part) -> {
                  var periods = periods(part, scope, rates);
                  parts.put(name, periods);
                  overall.put(
                      name,
                      periods.size() == 1
                          ? periods.getFirst()
                          : RevenueWaterfall.of(part, scope.whole(), rates));
                }));
    return new RevenueReport(rates.base(), periods(asked, scope, rates), parts, overall);
  }

  private static List<RevenueWaterfall> periods(
      List<CustomerRevenue> customers, ReportScope scope, ExchangeRates rates) {
    return scope.whole().every(scope.length()).stream()
        .map(period -> RevenueWaterfall.of(customers, period, rates))
        .toList();
  }

  /// The currency in which most of the accounts pay or paid.
  public static Currency mainCurrency(Collection<CustomerRevenue> customers) {
    var paid = new ArrayList<MultiCurrencyAmount>();
    for (var customer : customers) {
      paid.add(
          Stream.concat(
                  customer.opening().products().keySet().stream().map(ProductCurrency::currency),
                  customer.lines().stream().map(RevenueLine::amount).map(Money::currency))
              .distinct()
              .map(currency -> MultiCurrencyAmount.of(new Money(1, currency)))
              .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus));
    }
    return CurrencyOrder.of(paid).main().orElse(Currency.getInstance("USD"));
  }
}
