package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.revenue.ledger.DayChange.OrderContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What became of the products of a customer who stays, each currency for itself.
public record NettedProducts(
    List<ProductRevenue> before, List<ProductRevenue> after, OrderContext context) {
  public NettedProducts {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// From one term to the next: nothing of it is an add-on inside a term.
  public static NettedProducts ofTerms(List<ProductRevenue> last, List<ProductRevenue> next) {
    return new NettedProducts(last, next, new OrderContext(_ -> false, _ -> false, _ -> false));
  }

  public List<ProductStep> steps() {
    var switched = new HashSet<>(inOtherCurrency());
    switched.addAll(unpriced());
    var steps = new ArrayList<ProductStep>();
    for (var sku : switched.stream().sorted().toList()) {
      currencies().forEach(currency -> steps.addAll(unexplained(sku, currency)));
    }
    for (var currency : currencies()) {
      Predicate<ProductRevenue> isMeant =
          it -> it.cell().currency().equals(currency) && !switched.contains(it.cell().sku());
      steps.addAll(new DayChange(only(before, isMeant), only(after, isMeant), context).steps());
    }
    return steps;
  }

  private List<ProductStep> unexplained(String sku, Currency currency) {
    Predicate<ProductRevenue> isIt =
        it -> it.cell().sku().equals(sku) && it.cell().currency().equals(currency);
    return Stream.of(only(before, isIt), only(after, isIt))
        .flatMap(List::stream)
        .findAny()
        .map(_ ->
            ProductStep.whole(only(before, isIt), only(after, isIt), RevenueCategory.UNEXPLAINED))
        .stream()
        .toList();
  }

  /// The products that end in one currency and begin in another. No rate says what of that is
  /// growth.
  private Set<String> inOtherCurrency() {
    return before.stream()
        .filter(it -> after.stream().anyMatch(other -> isOtherCurrency(it, other)))
        .map(it -> it.cell().sku())
        .collect(Collectors.toSet());
  }

  /// What an order lists without a price is neither dropped nor new.
  private Set<String> unpriced() {
    return Stream.concat(before.stream(), after.stream())
        .map(it -> it.cell().sku())
        .filter(context.isUnpriced())
        .collect(Collectors.toSet());
  }

  private static boolean isOtherCurrency(ProductRevenue one, ProductRevenue other) {
    return one.cell().sku().equals(other.cell().sku())
        && !one.cell().currency().equals(other.cell().currency());
  }

  private List<Currency> currencies() {
    return Stream.concat(before.stream(), after.stream())
        .map(it -> it.cell().currency())
        .distinct()
        .toList();
  }

  private static List<ProductRevenue> only(
      List<ProductRevenue> side, Predicate<ProductRevenue> which) {
    return side.stream().filter(which).toList();
  }
}
