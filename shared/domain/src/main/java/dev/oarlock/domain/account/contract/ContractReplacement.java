package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds renewals under a new contract number: a contract that ended without a word, and another
/// with one of its products that began between some weeks before its end and the end of its grace.
/// Without this the old one would stay overdue beside its successor.
record ContractReplacement(List<Contract> contracts) {
  private static final int EARLY_DAYS = 92;

  /// The contracts, each ended where another follows it.
  List<Contract> applied() {
    return contracts.stream().map(this::applied).toList();
  }

  private Contract applied(Contract contract) {
    var last = contract.versions().getLast();
    return isOpenEnded(last.term())
        ? contract
        : successorDay(contract, last.term())
            .map(day -> later(day, last.term().end()))
            .map(contract::replacedOn)
            .orElse(contract);
  }

  private static boolean isOpenEnded(ContractTerm term) {
    return term.agreed().autoRenew() || term.closedOn().isPresent() || !term.isPaying();
  }

  private Optional<LocalDate> successorDay(Contract contract, ContractTerm ended) {
    var skus = skus(ended);
    return contracts.stream()
        .filter(other -> !other.id().equals(contract.id()))
        .flatMap(other -> other.versions().stream().limit(1))
        .filter(version -> version.beginsTerm() && version.term().isPaying())
        .filter(version -> skus(version.term()).stream().anyMatch(skus::contains))
        .map(ContractVersion::since)
        .filter(day -> !day.isBefore(ended.end().minusDays(EARLY_DAYS)))
        .filter(day -> day.isBefore(ended.graceEnd()) && day.isAfter(ended.from()))
        .min(Comparator.naturalOrder());
  }

  private static Set<String> skus(ContractTerm term) {
    return term.lines().stream().map(ContractLine::sku).collect(Collectors.toSet());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
