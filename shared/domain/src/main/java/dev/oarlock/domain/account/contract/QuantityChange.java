package dev.oarlock.domain.account.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How much of a product there was and is; 0 where it was not, or is no longer.
public record QuantityChange(String sku, long from, long to) {

  /// What became more and what less, if more products were dropped than came, or all that changed
  /// became less; empty otherwise, because one product for another is a swap.
  public static List<QuantityChange> hidingLoss(
      List<ProductQuantity> before, List<ProductQuantity> after) {
    var changes = between(before, after);
    var dropped = changes.stream().filter(QuantityChange::isDropped).count();
    var added = changes.stream().filter(QuantityChange::isNew).count();
    return dropped > added || isLessAlone(changes) ? changes : List.of();
  }

  /// Fewer units, and of nothing more: what is paid says nothing of that.
  private static boolean isLessAlone(List<QuantityChange> changes) {
    return !changes.isEmpty() && changes.stream().allMatch(it -> it.to < it.from);
  }

  /// What became more and what less, by product.
  public static List<QuantityChange> between(
      List<ProductQuantity> before, List<ProductQuantity> after) {
    var from = bySku(before);
    var to = bySku(after);
    var skus = new TreeSet<>(from.keySet());
    skus.addAll(to.keySet());
    var changes = new ArrayList<QuantityChange>();
    for (var sku : skus) {
      var change = new QuantityChange(sku, from.getOrDefault(sku, 0L), to.getOrDefault(sku, 0L));
      if (change.from != change.to) {
        changes.add(change);
      }
    }
    return List.copyOf(changes);
  }

  public boolean isDropped() {
    return to == 0;
  }

  public boolean isNew() {
    return from == 0;
  }

  private static Map<String, Long> bySku(List<ProductQuantity> quantities) {
    return quantities.stream()
        .filter(it -> it.quantity() != 0)
        .collect(Collectors.toMap(ProductQuantity::sku, ProductQuantity::quantity, Long::sum));
  }
}
