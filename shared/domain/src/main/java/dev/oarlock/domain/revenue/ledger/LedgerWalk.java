package dev.oarlock.domain.revenue.ledger;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.revenue.ledger.DayChange.OrderContext;
import dev.oarlock.domain.revenue.ledger.ProductGroup.CellChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Goes through the days on which an account's contracts change, as known by `known`, and says of
/// each what changed.
final class LedgerWalk {
  private final AccountContracts contracts;
  private final LocalDate known;
  private final List<Spell> spells;
  private final List<RevenueLine> lines = new ArrayList<>();
  private final Set<String> held = new HashSet<>();

  LedgerWalk(AccountContracts contracts, LocalDate known) {
    this.contracts = contracts;
    this.known = known;
    this.spells = contracts.spells().until(known);
  }

  List<RevenueLine> lines() {
    var before = List.<ProductRevenue>of();
    for (var day : contracts.changeDays().filter(it -> !it.isAfter(known)).toList()) {
      var after = ProductRevenue.of(contracts, day, known);
      for (var change : changes(day, before, after)) {
        add(day, change);
      }
      after.forEach(it -> held.add(it.cell().sku()));
      before = after;
    }
    return lines;
  }

  private void add(LocalDate day, CellChange change) {
    if (change.amount() != 0) {
      var cell = change.cell();
      var amount = new Money(change.amount(), cell.currency());
      lines.add(new RevenueLine(day, cell.contract(), cell.sku(), change.category(), amount));
    }
  }

  private List<CellChange> changes(
      LocalDate day, List<ProductRevenue> before, List<ProductRevenue> after) {
    var whole = ofWholeAccount(day);
    if (whole.isPresent()) {
      return new ProductGroup(before, after).eachOf(whole.get());
    }
    return new NettedProducts(before, after, context(day))
        .steps().stream().flatMap(step -> step.lines().stream()).toList();
  }

  /// A customer who comes, comes back or leaves does so with all they have.
  private Optional<RevenueCategory> ofWholeAccount(LocalDate day) {
    if (!spells.isEmpty() && spells.getFirst().start().equals(day)) {
      return Optional.of(RevenueCategory.NEW);
    }
    for (var spell : spells) {
      if (spell.start().equals(day)) {
        return Optional.of(RevenueCategory.WON_BACK);
      }
      if (spell.end().filter(day::equals).isPresent()) {
        return Optional.of(RevenueCategory.CANCELLATION);
      }
    }
    return Optional.empty();
  }

  private OrderContext context(LocalDate day) {
    var grown =
        contracts.all().stream()
            .filter(contract ->
                contract.versions().stream()
                    .anyMatch(version ->
                        version.since().equals(day) && version.order().order() == OrderType.ADD_ON))
            .map(contract -> contract.id())
            .collect(Collectors.toSet());
    var unpriced = new HashSet<>(ProductRevenue.unpriced(contracts, day.minusDays(1), known));
    unpriced.addAll(ProductRevenue.unpriced(contracts, day, known));
    return new OrderContext(grown::contains, Set.copyOf(held)::contains, unpriced::contains);
  }
}
