package dev.oarlock.domain.revenue.renewal;

import dev.oarlock.domain.revenue.ledger.ProductRevenue;
import dev.oarlock.domain.revenue.ledger.ProductStep;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A product in the last term and in this one, or the product in its place. It has no last term
/// where it is new, and no current one where it was dropped. `isUnpriced` says that the order of
/// this term names it without a price.
public record ProductComparison(
    Currency currency,
    Optional<ProductTerms> last,
    Optional<ProductTerms> current,
    RevenueReconciliation sums,
    boolean isUnpriced) {

  /// How much of a product was bought for how much a month, in minor units: at list price and after
  /// discount.
  public record ProductTerms(String sku, long quantity, long list, long net) {
    static Optional<ProductTerms> of(List<ProductRevenue> products) {
      return products.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new ProductTerms(
                  products.getFirst().cell().sku(),
                  products.stream().mapToLong(ProductRevenue::quantity).sum(),
                  products.stream().mapToLong(ProductRevenue::list).sum(),
                  ProductRevenue.net(products)));
    }
  }

  static ProductComparison of(ProductStep step, Set<String> unpriced) {
    var some = (step.from().isEmpty() ? step.to() : step.from()).getFirst().cell();
    var isUnpriced = step.to().isEmpty() && unpriced.contains(some.sku());
    Map<RevenueCategory, Long> movements = isUnpriced ? Map.of() : step.movements();
    var sums =
        RevenueReconciliation.of(
            ProductRevenue.net(step.from()), movements, ProductRevenue.net(step.to()));
    return new ProductComparison(
        some.currency(),
        ProductTerms.of(step.from()),
        ProductTerms.of(step.to()),
        sums,
        isUnpriced);
  }

  /// Whether another product took its place.
  public boolean isReplaced() {
    return last.isPresent() && current.isPresent() && !last.get().sku().equals(current.get().sku());
  }

  public boolean isDropped() {
    return current.isEmpty() && !isUnpriced;
  }

  public String sku() {
    return last.or(() -> current).map(ProductTerms::sku).orElseThrow();
  }
}
