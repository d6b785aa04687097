package dev.oarlock.domain.account.contract.order;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was signed to be paid once, such as a fee for the setup, from the day of its order. It is
/// no part of what a contract is worth a month.
public record OneTimeCharge(String contract, LocalDate day, ContractLine line) {
  private static final Comparator<SignedOrder> EFFECT_ORDER =
      Comparator.<SignedOrder, LocalDate>comparing(it -> it.order().effective())
          .thenComparing(SignedOrder::at);

  /// Those that nobody took back, oldest first.
  public static List<OneTimeCharge> of(Collection<SignedOrder> orders) {
    var charges = new ArrayList<OneTimeCharge>();
    orders.stream()
        .sorted(EFFECT_ORDER)
        .map(SignedOrder::order)
        .forEach(order -> play(order, charges));
    return charges.stream().sorted(Comparator.comparing(OneTimeCharge::day)).toList();
  }

  private static void play(ContractChanged order, List<OneTimeCharge> charges) {
    if (order.order() == OrderType.CANCELLATION) {
      order.lines().forEach(line -> takeBack(order.contract(), line, charges));
      return;
    }
    for (var line : order.lines()) {
      if (line.oneTimeAmount().isPresent()) {
        var charge = new OneTimeCharge(order.contract(), order.effective(), line);
        charges.add(order.order() == OrderType.AMENDMENT ? charge.relisted(charges) : charge);
      }
    }
  }

  /// An amendment lists the contract anew: what it lists again is the same charge, of the day on
  /// which it first was one.
  private OneTimeCharge relisted(List<OneTimeCharge> charges) {
    var before = charges.stream().filter(it -> it.isOf(contract, line)).toList();
    charges.removeAll(before);
    return before.stream()
        .filter(it -> it.line.oneTimeAmount().equals(line.oneTimeAmount()))
        .findFirst()
        .map(it -> new OneTimeCharge(contract, it.day, line))
        .orElse(this);
  }

  private static void takeBack(
      String contract, ContractLine returned, List<OneTimeCharge> charges) {
    for (var charge : List.copyOf(charges)) {
      if (charge.isOf(contract, returned)) {
        charges.remove(charge);
        charge.without(returned.quantity()).ifPresent(charges::add);
      }
    }
  }

  private boolean isOf(String other, ContractLine product) {
    return contract.equals(other) && line.sku().equals(product.sku());
  }

  /// Empty if nothing is left; no quantity means all of it.
  private Optional<OneTimeCharge> without(int quantity) {
    return quantity == 0 || quantity >= line.quantity()
        ? Optional.empty()
        : Optional.of(new OneTimeCharge(contract, day, line.resized(line.quantity() - quantity)));
  }
}
