package dev.oarlock.domain.account.contract.reconciliation;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An add-on or amendment that changes nothing, because its contract has no term on its day: it had
/// ended, and its grace was over, or it had not begun. If a renewal or a new contract is told that
/// has one, it counts after all.
public record UnusedOrder(ContractChanged order, Optional<LocalDate> endedOn) {

  /// Those whose day has come, oldest first.
  public static List<UnusedOrder> of(Facts facts, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    return facts.of(ContractChanged.class).stream()
        .map(Fact::signal)
        .filter(order -> joinsTerm(order) && !order.isOneTime() && !order.effective().isAfter(day))
        .filter(order -> !contracts.inForce(order.contract(), order.effective()))
        .map(order ->
            new UnusedOrder(order, contracts.endedBefore(order.contract(), order.effective())))
        .toList();
  }

  private static boolean joinsTerm(ContractChanged order) {
    return switch (order.order()) {
      case ADD_ON, AMENDMENT -> true;
      case NEW, RENEWAL, CANCELLATION -> false;
    };
  }
}
