package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.revenue.ledger.ProductGroup.CategoryAmount;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/// Takes the change of a product's revenue apart: what the quantity did at the earlier price, what
/// another discount did, and what the price did, which takes the rest. The parts sum to the change.
record PriceQuantitySplit(ProductGroup group, boolean isAddOn) {
  List<CategoryAmount> parts() {
    return group.isOneSided() ? whole() : split();
  }

  /// What a contract beside others begins or ends with is more or less of the product, whatever the
  /// others pay for it.
  private List<CategoryAmount> whole() {
    var change = group.change();
    return change == 0 ? List.of() : List.of(new CategoryAmount(quantityCategory(change), change));
  }

  private List<CategoryAmount> split() {
    var quantity = ofQuantity();
    var discount = ofDiscount();
    var price = group.change() - quantity - discount;
    if (quantity != 0 && Math.abs(price) <= 1) { // a rounding of the quantity's part
      quantity += price;
      price = 0;
    }
    return Stream.of(
            new CategoryAmount(quantityCategory(quantity), quantity),
            new CategoryAmount(RevenueCategory.DISCOUNT, discount),
            new CategoryAmount(priceCategory(price), price))
        .filter(part -> part.amount() != 0)
        .toList();
  }

  private RevenueCategory quantityCategory(long amount) {
    if (amount < 0) {
      return RevenueCategory.DOWNGRADE_QUANTITY;
    }
    return isAddOn ? RevenueCategory.ADD_ON : RevenueCategory.UPGRADE_QUANTITY;
  }

  private static RevenueCategory priceCategory(long amount) {
    return amount < 0 ? RevenueCategory.DOWNGRADE_PRICE : RevenueCategory.UPGRADE_PRICE;
  }

  /// Zero where the sides count different things, or nothing, and where it became free: more of
  /// that is no upgrade, and no more is lost than was paid.
  private long ofQuantity() {
    var from = quantity(group.before());
    var to = quantity(group.after());
    var isFree = ProductRevenue.net(group.after()) == 0 && list(group.after()) == 0;
    return from == 0 || to == 0 || units() != 1 || isFree
        ? 0
        : share(ProductRevenue.net(group.before()), to - from, from);
  }

  /// What is paid now, less what would be paid with the earlier discount. A difference that
  /// rounding may make is none.
  private long ofDiscount() {
    var listBefore = list(group.before());
    var listAfter = list(group.after());
    var netBefore = ProductRevenue.net(group.before());
    if (listBefore == 0 || listAfter == 0) {
      return 0;
    }
    var difference = ProductRevenue.net(group.after()) - share(netBefore, listAfter, listBefore);
    var rounding = 1 + listAfter / listBefore;
    return Math.abs(difference) <= rounding ? 0 : difference;
  }

  private long units() {
    return Stream.concat(group.before().stream(), group.after().stream())
        .map(ProductRevenue::unit)
        .distinct()
        .count();
  }

  private static long quantity(List<ProductRevenue> side) {
    return side.stream().mapToLong(ProductRevenue::quantity).sum();
  }

  private static long list(List<ProductRevenue> side) {
    return side.stream().mapToLong(ProductRevenue::list).sum();
  }

  /// `amount * numerator / denominator`, to the nearest, half away from zero.
  private static long share(long amount, long numerator, long denominator) {
    var product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator));
    var half = BigInteger.valueOf(denominator / 2 * product.signum());
    return product.add(half).divide(BigInteger.valueOf(denominator)).longValueExact();
  }
}
