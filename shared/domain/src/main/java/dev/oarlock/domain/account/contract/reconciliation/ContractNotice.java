package dev.oarlock.domain.account.contract.reconciliation;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Notice of one contract that leaves the renewal of the others as it is. `isOnRecord` is false
/// where nobody ever told of the contract: another system may know one of ours by that number, so
/// that what renews may be what was cancelled.
public record ContractNotice(String contract, LocalDate effective, boolean isOnRecord) {
  /// Those beside contracts that go on, the first to take effect first; none of who leaves or has
  /// left with all that is on record.
  public static List<ContractNotice> of(Facts facts, LocalDate day) {
    var contracts = AccountContracts.of(facts);
    if (contracts.noticeEffective(day).isPresent() || contracts.standing(day).isOver()) {
      return List.of();
    }
    return Stream.concat(ofSome(contracts, day), ofUnknown(facts, day))
        .sorted(
            Comparator.comparing(ContractNotice::effective).thenComparing(ContractNotice::contract))
        .toList();
  }

  private static Stream<ContractNotice> ofSome(AccountContracts contracts, LocalDate day) {
    var paid = contracts.all().stream().filter(it -> isPaid(it, day)).toList();
    var ending =
        paid.stream()
            .flatMap(it -> it.noticeEffectiveAfter(day).map(on -> new Ending(it, on)).stream())
            .toList();
    return ending.size() == paid.size()
        ? Stream.empty()
        : ending.stream()
            .filter(it -> !it.isFollowed(contracts, day))
            .map(it -> new ContractNotice(it.contract.id(), it.on, true));
  }

  private record Ending(Contract contract, LocalDate on) {
    /// Whether another takes its place, or begins by then with a product of it.
    boolean isFollowed(AccountContracts contracts, LocalDate day) {
      return contracts.successions().stream().anyMatch(it -> it.from().equals(contract.id()))
          || contracts.all().stream()
              .filter(it -> it.termOn(day).isEmpty())
              .flatMap(it -> it.termOn(on).stream())
              .anyMatch(next -> !Collections.disjoint(skus(next), skus(held(day))));
    }

    private ContractTerm held(LocalDate day) {
      return contract.termOn(day).orElseThrow();
    }

    private static List<String> skus(ContractTerm term) {
      return term.lines().stream().map(ContractLine::sku).toList();
    }
  }

  /// The end of a trial beside what they pay for is no notice.
  private static boolean isPaid(Contract contract, LocalDate day) {
    return contract.termOn(day).filter(ContractTerm::isPaying).isPresent();
  }

  private static Stream<ContractNotice> ofUnknown(Facts facts, LocalDate day) {
    return UnmatchedNotice.of(facts).stream()
        .filter(it -> it.isLookedAt(day))
        .map(it -> new ContractNotice(it.contract(), it.effective(), false));
  }
}
