package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.revenue.ledger.ProductRevenue.RevenueCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is looked at as one, before and after a day: a product in whatever contracts, or one that
/// takes the place of another. Both sides are of one currency.
record ProductGroup(List<ProductRevenue> before, List<ProductRevenue> after) {
  long change() {
    return ProductRevenue.net(after) - ProductRevenue.net(before);
  }

  /// Without what is as it was, and what is free beside what is paid: a contract to which nothing
  /// happened has no part in what the day did, and no price of its own is that of another.
  ProductGroup changed() {
    return new ProductGroup(paid(without(before, after)), paid(without(after, before)));
  }

  /// All of it, where all is free.
  private static List<ProductRevenue> paid(List<ProductRevenue> side) {
    var paid = side.stream().filter(it -> it.net() != 0 || it.list() != 0).toList();
    return paid.isEmpty() ? side : paid;
  }

  private static List<ProductRevenue> without(
      List<ProductRevenue> side, List<ProductRevenue> other) {
    return side.stream().filter(it -> !other.contains(it)).toList();
  }

  boolean isOneSided() {
    return before.isEmpty() || after.isEmpty();
  }

  /// The lines that `parts` of the change make: they stand at the cell that brings most, and what
  /// other cells gain or lose moves from there.
  List<CellChange> lines(List<CategoryAmount> parts) {
    var main = main();
    var lines = new ArrayList<CellChange>();
    parts.forEach(part -> lines.add(new CellChange(main, part.category(), part.amount())));
    changes()
        .forEach((cell, moved) -> {
          if (!cell.equals(main) && moved != 0) {
            lines.add(new CellChange(cell, RevenueCategory.RENEWAL, moved));
            lines.add(new CellChange(main, RevenueCategory.RENEWAL, -moved));
          }
        });
    return lines;
  }

  /// The lines of a group in which each cell's change is of one category.
  List<CellChange> eachOf(RevenueCategory category) {
    return changes().entrySet().stream()
        .map(change -> new CellChange(change.getKey(), category, change.getValue()))
        .toList();
  }

  /// A change of one cell.
  record CellChange(RevenueCell cell, RevenueCategory category, long amount) {}

  /// A part of a change.
  record CategoryAmount(RevenueCategory category, long amount) {}

  private RevenueCell main() {
    return (after.isEmpty() ? before : after)
        .stream()
            .max(
                Comparator.<ProductRevenue>comparingLong(it -> it.net())
                    .thenComparing(it -> it.cell().contract(), Comparator.reverseOrder()))
            .orElseThrow()
            .cell();
  }

  private Map<RevenueCell, Long> changes() {
    var changes = new LinkedHashMap<RevenueCell, Long>();
    before.forEach(it -> changes.merge(it.cell(), -it.net(), Math::addExact));
    after.forEach(it -> changes.merge(it.cell(), it.net(), Math::addExact));
    return changes;
  }
}
