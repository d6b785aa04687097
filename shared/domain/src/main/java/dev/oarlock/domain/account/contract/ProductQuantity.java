package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.LineUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How much of a product is in force, in which unit, and whether the orders say that unit or the
/// product's name decides.
public record ProductQuantity(String sku, long quantity, LineUnit unit, boolean unitTold) {

  /// One for each product and unit, by product.
  static List<ProductQuantity> of(Stream<ContractLine> lines) {
    var bySku = new TreeMap<String, ProductQuantity>();
    lines.forEach(line ->
        bySku.merge(line.sku() + " " + line.countedUnit(), of(line), ProductQuantity::plus));
    return List.copyOf(bySku.values());
  }

  private static ProductQuantity of(ContractLine line) {
    return new ProductQuantity(
        line.sku(), line.quantity(), line.countedUnit(), line.unit().isPresent());
  }

  private ProductQuantity plus(ProductQuantity other) {
    return new ProductQuantity(sku, quantity + other.quantity, unit, unitTold && other.unitTold);
  }
}
