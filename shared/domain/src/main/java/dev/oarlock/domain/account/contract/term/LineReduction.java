package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.signal.order.ContractLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a cancellation leaves of the lines it names: it takes so many units of each product, at the
/// price they had, or all of it where it says no quantity.
final class LineReduction {
  private LineReduction() {}

  static List<ContractLine> of(List<ContractLine> lines, List<ContractLine> cancelled) {
    var rest = new ArrayList<ContractLine>();
    var taken = takenBySku(cancelled);
    var allocations = new TreeMap<String, QuantityAllocation>();
    for (var line : lines) {
      var quantity = taken.get(line.sku());
      var held = held(lines, line.sku());
      if (quantity == null) {
        rest.add(line);
      } else if (quantity < held) {
        rest.add(
            allocations
                .computeIfAbsent(line.sku(), _ -> QuantityAllocation.ofUnits(held - quantity, held))
                .resized(line));
      }
    }
    return rest;
  }

  /// No quantity means all of it.
  private static Map<String, Long> takenBySku(List<ContractLine> cancelled) {
    var taken = new TreeMap<String, Long>();
    for (var line : cancelled) {
      var quantity = line.quantity() == 0 ? Integer.MAX_VALUE : line.quantity();
      taken.merge(line.sku(), (long) quantity, Long::sum);
    }
    return taken;
  }

  private static long held(List<ContractLine> lines, String sku) {
    return lines.stream()
        .filter(line -> line.sku().equals(sku))
        .mapToLong(ContractLine::quantity)
        .sum();
  }
}
