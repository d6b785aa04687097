package dev.oarlock.domain.revenue.renewal;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.TermLength;
import dev.oarlock.domain.revenue.ledger.NettedProducts;
import dev.oarlock.domain.revenue.ledger.ProductRevenue;
import dev.oarlock.domain.revenue.ledger.RevenueLedger;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The latest renewal of an account, taken apart: the last term as it was on its last day, or
/// before what it was swapped with in its last week, against this one as it began, of the contracts
/// that were renewed on that day and of those that an order of that day began, changed or ended.
/// What changed inside the last term, and since, is told apart.
public record UnpackedRenewal(
    RenewalTerms terms,
    List<ProductComparison> products,
    List<RevenueLine> within,
    List<RevenueLine> since) {
  public UnpackedRenewal {
    products = List.copyOf(products);
    within = List.copyOf(within);
    since = List.copyOf(since);
  }

  /// When the terms began and ended, and how this one came about. `compared` is the day of the last
  /// one with which this one is compared; `others` are contracts that were in force and not renewed
  /// then.
  public record RenewalTerms(
      LocalDate lastStart,
      LocalDate compared,
      LocalDate on,
      TermLength length,
      List<String> contracts,
      List<String> others,
      boolean automatic,
      int daysLate) {
    public RenewalTerms {
      contracts = List.copyOf(contracts);
      others = List.copyOf(others);
    }
  }

  /// With which day of the last term a renewal of contracts on a day is compared.
  @FunctionalInterface
  public interface ComparedDay {
    LocalDate of(Set<String> contracts, LocalDate on);
  }

  /// Empty where nothing was ever renewed.
  public static Optional<UnpackedRenewal> latest(
      AccountContracts contracts, LocalDate today, ComparedDay compared) {
    var renewed = new RenewalSearch(contracts, today).all();
    return renewed.stream()
        .map(RenewedContract::on)
        .max(Comparator.naturalOrder())
        .map(on ->
            of(
                contracts,
                today,
                renewed.stream().filter(it -> it.on().equals(on)).toList(),
                compared));
  }

  private static UnpackedRenewal of(
      AccountContracts contracts,
      LocalDate today,
      List<RenewedContract> renewed,
      ComparedDay compared) {
    var on = renewed.getFirst().on();
    var scope = RenewalScope.of(contracts, renewed);
    var eve = compared.of(scope.before(), on);
    var last = scope.last(ProductRevenue.of(contracts, eve, today));
    var current = scope.current(ProductRevenue.of(contracts, on, today));
    var unpriced = scope.unpriced(contracts, on);
    var terms = terms(renewed, eve, others(contracts, scope, on));
    var lines = RevenueLedger.of(contracts, today).lines();
    return new UnpackedRenewal(
        terms,
        NettedProducts.ofTerms(last, current).steps().stream()
            .map(step -> ProductComparison.of(step, unpriced))
            .toList(),
        lines.stream()
            .filter(it -> scope.before().contains(it.contract()))
            .filter(it -> it.day().isAfter(terms.lastStart()) && !it.day().isAfter(eve))
            .toList(),
        lines.stream()
            .filter(it -> scope.after().contains(it.contract()) && it.day().isAfter(on))
            .toList());
  }

  private static RenewalTerms terms(
      List<RenewedContract> renewed, LocalDate compared, List<String> others) {
    var first = renewed.getFirst();
    return new RenewalTerms(
        renewed.stream()
            .map(UnpackedRenewal::lastStart)
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        compared,
        first.on(),
        renewed.stream()
            .map(it -> it.next().lengthOn(it.on()))
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        renewed.stream().map(RenewedContract::to).distinct().sorted().toList(),
        others,
        renewed.stream().allMatch(RenewedContract::automatic),
        renewed.stream().mapToInt(RenewedContract::daysLate).max().orElse(0));
  }

  /// Of a term that renews itself, the start of the latest before the day.
  private static LocalDate lastStart(RenewedContract renewed) {
    var last = renewed.last();
    return Stream.iterate(1L, number -> number + 1)
        .map(number -> last.agreed().endOf(last.from(), number))
        .takeWhile(end -> last.agreed().autoRenew() && end.isBefore(renewed.on()))
        .reduce((_, later) -> later)
        .orElse(last.from());
  }

  private static List<String> others(AccountContracts contracts, RenewalScope scope, LocalDate on) {
    return contracts.all().stream()
        .filter(it -> it.termOn(on).filter(ContractTerm::isPaying).isPresent())
        .map(Contract::id)
        .filter(id -> !scope.after().contains(id))
        .toList();
  }

  /// The sums of each currency.
  public Map<Currency, RevenueReconciliation> sums() {
    var sums =
        new TreeMap<Currency, RevenueReconciliation>(
            Comparator.comparing(Currency::getCurrencyCode));
    products.forEach(it -> sums.merge(it.currency(), it.sums(), RevenueReconciliation::plus));
    return sums;
  }

  /// The contracts that a renewal is about: those in force before it, and after it.
  private record RenewalScope(Set<String> before, Set<String> after) {
    static RenewalScope of(AccountContracts contracts, List<RenewedContract> renewed) {
      var on = renewed.getFirst().on();
      var before = renewed.stream().map(RenewedContract::from).collect(Collectors.toSet());
      var after = renewed.stream().map(RenewedContract::to).collect(Collectors.toSet());
      for (var contract : contracts.all()) {
        if (contract.versions().stream().anyMatch(it -> it.since().equals(on))) {
          after.add(contract.id());
          before.add(contract.id());
        }
      }
      renewed.stream()
          .filter(it -> !it.to().equals(it.from()))
          .forEach(it -> before.remove(it.to()));
      return new RenewalScope(Set.copyOf(before), Set.copyOf(after));
    }

    List<ProductRevenue> last(List<ProductRevenue> products) {
      return products.stream().filter(it -> before.contains(it.cell().contract())).toList();
    }

    List<ProductRevenue> current(List<ProductRevenue> products) {
      return products.stream().filter(it -> after.contains(it.cell().contract())).toList();
    }

    Set<String> unpriced(AccountContracts contracts, LocalDate on) {
      var skus = new HashSet<String>();
      contracts.all().stream()
          .filter(it -> after.contains(it.id()))
          .flatMap(it -> it.versionOn(on).map(ContractVersion::term).stream())
          .flatMap(term -> term.lines().stream())
          .filter(line -> line.amount().isEmpty())
          .map(ContractLine::sku)
          .forEach(skus::add);
      return skus;
    }
  }
}
