package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.revenue.ledger.ProductGroup.CategoryAmount;
import dev.oarlock.domain.revenue.ledger.ProductGroup.CellChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a day changed for a customer who stays, in one currency. What takes effect on one day is
/// netted first: one product in place of another is a change of price or quantity, and only what
/// nothing takes the place of is dropped or added.
record DayChange(List<ProductRevenue> before, List<ProductRevenue> after, OrderContext context) {

  /// The contracts that an add-on order changed on the day, the products held ever before, and
  /// those that are held without a price on either side of it.
  record OrderContext(
      Predicate<String> isAddOnTo, Predicate<String> wasHeld, Predicate<String> isUnpriced) {}

  List<CellChange> lines() {
    return steps().stream().flatMap(step -> step.lines().stream()).toList();
  }

  /// What became of each product: kept, in place of another, dropped or added.
  List<ProductStep> steps() {
    var dropped = without(before, after);
    var came = without(after, before);
    var swaps = Math.min(dropped.size(), came.size());
    var steps = new ArrayList<ProductStep>();
    skus(before)
        .filter(sku -> holds(after, sku))
        .forEach(sku -> steps.add(split(of(before, sku), of(after, sku))));
    for (int i = 0; i < swaps; i++) {
      steps.add(split(of(before, dropped.get(i)), of(after, came.get(i))));
    }
    dropped.stream()
        .skip(swaps)
        .map(sku -> ProductStep.whole(of(before, sku), List.of(), RevenueCategory.PRODUCT_CHURN))
        .forEach(steps::add);
    came.stream()
        .skip(swaps)
        .map(sku -> ProductStep.whole(List.of(), of(after, sku), RevenueCategory.ADD_ON))
        .forEach(steps::add);
    return steps;
  }

  private ProductStep split(List<ProductRevenue> from, List<ProductRevenue> to) {
    var group = new ProductGroup(from, to);
    return isFirstArchive(from, to)
        ? ProductStep.of(
            group, List.of(new CategoryAmount(RevenueCategory.ARCHIVE, group.change())))
        : ProductStep.of(group, new PriceQuantitySplit(group.changed(), isAddOn(from, to)).parts());
  }

  /// Whether it was bought beside what goes on: by an add-on order or another contract.
  private boolean isAddOn(List<ProductRevenue> from, List<ProductRevenue> to) {
    return contracts(to).anyMatch(context.isAddOnTo())
        || (contracts(from).allMatch(contract -> contracts(to).anyMatch(contract::equals))
            && contracts(to).anyMatch(contract -> contracts(from).noneMatch(contract::equals)));
  }

  private static Stream<String> contracts(List<ProductRevenue> side) {
    return side.stream().map(it -> it.cell().contract());
  }

  private boolean isFirstArchive(List<ProductRevenue> from, List<ProductRevenue> to) {
    return to.stream().allMatch(it -> ArchiveSkus.matches(it.cell().sku()))
        && from.stream().noneMatch(it -> ArchiveSkus.matches(it.cell().sku()))
        && to.stream().noneMatch(it -> context.wasHeld().test(it.cell().sku()));
  }

  /// The products of one side that the other has not, what brings most first.
  private static List<String> without(List<ProductRevenue> side, List<ProductRevenue> other) {
    return skus(side)
        .filter(sku -> !holds(other, sku))
        .sorted(
            Comparator.comparingLong((String sku) -> -ProductRevenue.net(of(side, sku)))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static Stream<String> skus(List<ProductRevenue> side) {
    return side.stream().map(it -> it.cell().sku()).distinct().sorted();
  }

  private static boolean holds(List<ProductRevenue> side, String sku) {
    return side.stream().anyMatch(it -> it.cell().sku().equals(sku));
  }

  private static List<ProductRevenue> of(List<ProductRevenue> side, String sku) {
    return side.stream().filter(it -> it.cell().sku().equals(sku)).toList();
  }
}
