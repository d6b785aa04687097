package dev.oarlock.cli.doctor;

import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.ProductQuantity;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which products count as seats and which do not, where no order says the unit of their quantity.
record LicenceCheck(List<ProductQuantity> untold) {
  private static final int EXAMPLES = 6;

  static LicenceCheck of(Collection<AccountState> states, LocalDate day) {
    return new LicenceCheck(
        states.stream()
            .flatMap(state -> AccountContracts.of(state.facts()).quantities(day).stream())
            .filter(product -> !product.unitTold())
            .toList());
  }

  /// None where all orders say it.
  List<DoctorFinding> findings() {
    if (untold.isEmpty()) {
      return List.of();
    }
    var found =
        "no unit is told of some products. Seats: %s. Not seats: %s"
            .formatted(skus(it -> it.unit().isSeat()), skus(it -> !it.unit().isSeat()));
    return List.of(
        DoctorFinding.note(
            "licences", found, "tell the unit in ContractChanged, or set NonSeatSkus"));
  }

  private String skus(Predicate<ProductQuantity> counted) {
    var skus =
        untold.stream().filter(counted).map(ProductQuantity::sku).distinct().sorted().toList();
    var listed = skus.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
    var more = skus.size() - EXAMPLES;
    return skus.isEmpty() ? "none" : listed + (more > 0 ? " and " + more + " more" : "");
  }
}
