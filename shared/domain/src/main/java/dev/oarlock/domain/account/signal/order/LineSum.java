package dev.oarlock.domain.account.signal.order;

import dev.oarlock.domain.account.money.Money;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Adds up the lines that differ in nothing but quantity and amount, as far as the sums of what
/// they are worth a month stay the same to the minor unit.
public final class LineSum {
  private LineSum() {}

  private record Product(
      String sku,
      Optional<LineUnit> unit,
      Optional<String> currency,
      ContractLine.BillingPeriod per,
      int discountPercent) {
    static Product of(ContractLine line) {
      return new Product(
          line.sku(),
          line.unit(),
          line.amount().map(it -> it.currency().getCurrencyCode()),
          line.per(),
          line.discountPercent());
    }
  }

  public static List<ContractLine> of(Collection<ContractLine> lines) {
    var sums = new LinkedHashMap<Object, ContractLine>();
    for (var line : lines) {
      var product = Product.of(line);
      var sum = sums.get(product);
      if (sum != null && isExact(sum, line)) {
        sums.put(product, sum(sum, line));
      } else {
        sums.put(sum == null ? product : List.of(product, sums.size()), line);
      }
    }
    return List.copyOf(sums.values());
  }

  private static boolean isExact(ContractLine one, ContractLine other) {
    return (long) one.quantity() + other.quantity() <= ContractLine.MAX_QUANTITY
        && sum(one, other).monthlyAmount().equals(one.monthlyAmount().plus(other.monthlyAmount()));
  }

  private static ContractLine sum(ContractLine one, ContractLine other) {
    return new ContractLine(
        one.sku(),
        one.quantity() + other.quantity(),
        one.unit(),
        one.amount().map(it -> new Money(it.minorUnits() + minorUnits(other), it.currency())),
        one.per(),
        one.discountPercent());
  }

  private static long minorUnits(ContractLine line) {
    return line.amount().map(Money::minorUnits).orElse(0L);
  }
}
