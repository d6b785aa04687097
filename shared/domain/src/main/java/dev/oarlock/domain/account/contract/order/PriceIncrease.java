package dev.oarlock.domain.account.contract.order;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The price increase of the same quantity from the lines of one term to those of the next. Added
/// or dropped products and changes of currency are left out.
public final class PriceIncrease {
  private final List<ContractLine> before;
  private final List<ContractLine> after;

  private PriceIncrease(List<ContractLine> before, List<ContractLine> after) {
    this.before = before;
    this.after = after;
  }

  /// The increase as a share (0.1 is 10 %), weighted by the quantities of the new term; 0 if the
  /// terms have no product in common.
  public static double between(List<ContractLine> before, List<ContractLine> after) {
    return new PriceIncrease(before, after).share();
  }

  private double share() {
    double now = 0;
    double atOldPrices = 0;
    for (var product : products()) {
      var quantity = quantity(after, product);
      if (isComparable(product)) {
        now += minorUnits(after, product);
        atOldPrices += (double) minorUnits(before, product) / quantity(before, product) * quantity;
      }
    }
    return atOldPrices == 0 ? 0 : now / atOldPrices - 1;
  }

  private record Product(String sku, Optional<Currency> currency) {
    static Product of(ContractLine line) {
      return new Product(line.sku(), line.amount().map(Money::currency));
    }
  }

  private List<Product> products() {
    return after.stream().map(Product::of).distinct().toList();
  }

  private boolean isComparable(Product product) {
    return quantity(before, product) > 0
        && quantity(after, product) > 0
        && minorUnits(before, product) > 0;
  }

  private static long quantity(List<ContractLine> lines, Product product) {
    return of(lines, product).mapToLong(ContractLine::quantity).sum();
  }

  private static long minorUnits(List<ContractLine> lines, Product product) {
    return of(lines, product)
        .flatMap(line -> line.monthlyAmount().totals().stream())
        .mapToLong(Money::minorUnits)
        .sum();
  }

  private static Stream<ContractLine> of(List<ContractLine> lines, Product product) {
    return lines.stream().filter(line -> Product.of(line).equals(product));
  }
}
