package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.revenue.ledger.ProductGroup.CategoryAmount;
import dev.oarlock.domain.revenue.ledger.ProductGroup.CellChange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of a product: what it brought, in whatever contracts, what it or the product in its
/// place brings now, and the movements between them, in minor units. One side is empty where it was
/// added or dropped.
public record ProductStep(
    List<ProductRevenue> from, List<ProductRevenue> to, Map<RevenueCategory, Long> movements) {
  public ProductStep {
    from = List.copyOf(from);
    to = List.copyOf(to);
    movements = Collections.unmodifiableMap(new LinkedHashMap<>(movements));
  }

  static ProductStep of(ProductGroup group, List<CategoryAmount> parts) {
    var movements = new LinkedHashMap<RevenueCategory, Long>();
    parts.forEach(part -> movements.merge(part.category(), part.amount(), Long::sum));
    return new ProductStep(group.before(), group.after(), movements);
  }

  /// All of it is one movement.
  static ProductStep whole(
      List<ProductRevenue> from, List<ProductRevenue> to, RevenueCategory category) {
    var group = new ProductGroup(from, to);
    return of(group, List.of(new CategoryAmount(category, group.change())));
  }

  List<CellChange> lines() {
    var group = new ProductGroup(from, to).changed();
    var parts =
        movements.entrySet().stream()
            .map(it -> new CategoryAmount(it.getKey(), it.getValue()))
            .toList();
    if (!group.isOneSided()) {
      return group.lines(parts);
    }
    return parts.isEmpty() ? List.of() : group.eachOf(parts.getFirst().category());
  }
}
