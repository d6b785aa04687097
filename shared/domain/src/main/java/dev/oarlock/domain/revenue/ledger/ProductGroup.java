package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.revenue.ledger.ProductRevenue.RevenueCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// What is looked at as one, before and after a day: a product in whatever contracts, or one that
/// takes the place of another. Both sides are of one currency.
record ProductGroup(List<ProductRevenue> before, List<ProductRevenue> after) {
  long change() {
    return ProductRevenue.net(after) - ProductRevenue.net(before);
  }

  /// The lines that `parts` of the change make: they stand at the cell that brings most, and what
  /// other cells gain or lose moves from there.
  List<CellChange> lines(List<CategoryAmount> parts) {
    var main = main();
    var lines = new ArrayList<CellChange>();
    parts.forEach(part -> lines.add(new CellChange(main, part.category(), part.amount())));
    for (var cell : cells()) {
      var moved = net(after, cell) - net(before, cell);
      if (!cell.equals(main) && moved != 0) {
        lines.add(new CellChange(cell, RevenueCategory.RENEWAL, moved));
        lines.add(new CellChange(main, RevenueCategory.RENEWAL, -moved));
      }
    }
    return lines;
  }

  /// The lines of a group in which each cell's change is of one category.
  List<CellChange> eachOf(RevenueCategory category) {
    return cells().stream()
        .map(cell -> new CellChange(cell, category, net(after, cell) - net(before, cell)))
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

  private List<RevenueCell> cells() {
    var cells = new LinkedHashSet<RevenueCell>();
    before.forEach(it -> cells.add(it.cell()));
    after.forEach(it -> cells.add(it.cell()));
    return List.copyOf(cells);
  }

  private static long net(List<ProductRevenue> side, RevenueCell cell) {
    return side.stream().filter(it -> it.cell().equals(cell)).mapToLong(ProductRevenue::net).sum();
  }
}
