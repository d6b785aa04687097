package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The days between that an account gave back all that it paid for, and that it signed anew, under
/// whatever number. Within a week these are two halves of a swap: nobody has left, and what was
/// given back is held to last until the next begins.
record SwapGap(LocalDate left, LocalDate next) {
  private static final int SWAP_DAYS = 7;

  /// The contracts, each gap of theirs closed.
  static List<Contract> closed(List<Contract> contracts) {
    var closed = contracts;
    for (var next : begins(contracts)) {
      var bridged = closed;
      closed = before(next, bridged).map(gap -> gap.closedOf(bridged)).orElse(bridged);
    }
    return closed;
  }

  private static List<LocalDate> begins(List<Contract> contracts) {
    return contracts.stream()
        .flatMap(contract -> contract.versions().stream())
        .filter(version -> version.beginsTerm() && version.term().isPaying())
        .filter(version -> version.term().runsOn(version.since()))
        .map(ContractVersion::since)
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<SwapGap> before(LocalDate next, List<Contract> contracts) {
    var eve = next.minusDays(1);
    return contracts.stream().anyMatch(contract -> contract.termOn(eve).isPresent())
        ? Optional.empty()
        : contracts.stream()
            .flatMap(contract -> contract.givenBackOn(eve).stream())
            .max(Comparator.naturalOrder())
            .filter(left -> !left.plusDays(SWAP_DAYS).isBefore(next))
            .map(left -> new SwapGap(left, next));
  }

  private List<Contract> closedOf(List<Contract> contracts) {
    return contracts.stream()
        .map(contract ->
            contract.givenBackOn(next.minusDays(1)).filter(left::equals).isPresent()
                ? contract.lastingUntil(next)
                : contract)
        .toList();
  }
}
