package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.LineUnit;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a product of a contract brings in a month, in minor units: at list price and after
/// discount; 0 where it is not.
public record ProductRevenue(RevenueCell cell, LineUnit unit, long quantity, long list, long net) {

  /// A product of a contract, in a currency.
  public record RevenueCell(String contract, String sku, Currency currency) {}

  /// All of an account on a day, as known by `known`, by contract and product.
  public static List<ProductRevenue> of(
      AccountContracts contracts, LocalDate day, LocalDate known) {
    var byCell = new LinkedHashMap<RevenueCell, ProductRevenue>();
    contracts.all().stream()
        .flatMap(contract -> of(contract, day, known))
        .forEach(it -> byCell.merge(it.cell, it, ProductRevenue::plus));
    return List.copyOf(byCell.values());
  }

  private static Stream<ProductRevenue> of(Contract contract, LocalDate day, LocalDate known) {
    return contract.committedTerm(day, known).filter(term -> !term.trial()).stream()
        .map(ContractTerm::lines)
        .flatMap(List::stream)
        .flatMap(line -> of(contract.id(), line).stream());
  }

  /// The products that are in force on a day by orders that give no price.
  static Set<String> unpriced(AccountContracts contracts, LocalDate day, LocalDate known) {
    return contracts.all().stream()
        .flatMap(contract -> contract.committedTerm(day, known).stream())
        .filter(term -> !term.trial())
        .flatMap(term -> term.lines().stream())
        .filter(line -> line.amount().isEmpty())
        .map(ContractLine::sku)
        .collect(Collectors.toSet());
  }

  /// Empty where the order gives no price.
  private static Optional<ProductRevenue> of(String contract, ContractLine line) {
    return line.amount()
        .map(price ->
            new ProductRevenue(
                new RevenueCell(contract, line.sku(), price.currency()),
                line.countedUnit(),
                line.quantity(),
                line.monthlyListPrice().orElse(price).minorUnits(),
                line.monthlyAmount().byCurrency().getOrDefault(price.currency(), 0L)));
  }

  ProductRevenue plus(ProductRevenue other) {
    return new ProductRevenue(
        cell, unit, quantity + other.quantity, list + other.list, net + other.net);
  }

  static ProductRevenue none(RevenueCell cell) {
    return new ProductRevenue(cell, LineUnit.SEAT, 0, 0, 0);
  }

  public static long net(List<ProductRevenue> products) {
    return products.stream().mapToLong(ProductRevenue::net).sum();
  }

  static Map<RevenueCell, ProductRevenue> byCell(List<ProductRevenue> products) {
    var byCell = new LinkedHashMap<RevenueCell, ProductRevenue>();
    products.forEach(it -> byCell.put(it.cell, it));
    return byCell;
  }
}
