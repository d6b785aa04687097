package dev.oarlock.domain.account.evidence.business;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was signed to be paid once, such as a fee for the setup, from the day of its order. It is
/// no part of what a contract is worth a month.
public record OneTimeCharge(String contract, LocalDate day, ContractLine line) {
  private static final Comparator<Fact<ContractChanged>> EFFECT_ORDER =
      Comparator.<Fact<ContractChanged>, LocalDate>comparing(it -> it.signal().effective())
          .thenComparing(Fact::at);

  /// Those that nobody took back, oldest first. An amendment lists the contract anew: what it lists
  /// again is the same charge.
  public static List<OneTimeCharge> of(Facts facts) {
    var charges = new ArrayList<OneTimeCharge>();
    facts.of(ContractChanged.class).stream()
        .sorted(EFFECT_ORDER)
        .map(Fact::signal)
        .forEach(order -> play(order, charges));
    return List.copyOf(charges);
  }

  private static void play(ContractChanged order, List<OneTimeCharge> charges) {
    if (order.order() == OrderType.CANCELLATION) {
      order.lines().forEach(line -> takeBack(order.contract(), line, charges));
      return;
    }
    for (var line : order.lines()) {
      if (line.oneTimeAmount().isPresent()) {
        if (order.order() == OrderType.AMENDMENT) {
          charges.removeIf(it -> it.isOf(order.contract(), line));
        }
        charges.add(new OneTimeCharge(order.contract(), order.effective(), line));
      }
    }
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
