package dev.oarlock.domain.account.contract.renewal;

import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractSuccession;
import dev.oarlock.domain.account.contract.term.Renewal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When the contracts of an account are to be renewed: the next time, those that are overdue, and
/// the end that a known cancellation sets in their place.
public record ContractRenewals(List<Contract> contracts, List<ContractSuccession> successions) {
  public ContractRenewals {
    contracts = List.copyOf(contracts);
    successions = List.copyOf(successions);
  }

  /// The earliest renewal after `day`, or the one overdue on it. Monthly contracts count only if
  /// there are no others, because they continue without a decision. Where none in force goes on,
  /// that of the contract that is signed to follow.
  public Optional<Renewal> next(LocalDate day) {
    return first(all(day).stream())
        .or(() -> noticeEffective(day).isPresent() ? Optional.empty() : first(ofSuccessors(day)));
  }

  private static Optional<Renewal> first(Stream<Renewal> renewals) {
    return renewals.min(
        Comparator.comparing(Renewal::monthToMonth)
            .thenComparing(Renewal::date)
            .thenComparing(Renewal::contract));
  }

  /// The next or overdue renewal of each contract in force, by contract.
  public List<Renewal> all(LocalDate day) {
    return contracts.stream().flatMap(contract -> contract.renewalAfter(day).stream()).toList();
  }

  /// Those of contracts that are signed to begin on a later day, when one in force ends.
  private Stream<Renewal> ofSuccessors(LocalDate day) {
    return contracts.stream()
        .filter(it -> it.versions().getFirst().since().isAfter(day))
        .filter(it -> follows(it.id(), day) || endsBy(it.versions().getFirst().since(), day))
        .flatMap(it -> it.renewalAfter(it.versions().getFirst().since()).stream());
  }

  /// Whether it follows a contract that is in force on a day.
  private boolean follows(String contract, LocalDate day) {
    return successions.stream()
        .filter(it -> it.to().equals(contract))
        .anyMatch(it -> inForce(day).anyMatch(running -> running.id().equals(it.from())));
  }

  /// Whether a contract in force on a day is known to end on a later one.
  private boolean endsBy(LocalDate end, LocalDate day) {
    return inForce(day)
        .anyMatch(contract -> contract.noticeEffectiveAfter(day).filter(end::equals).isPresent());
  }

  /// The renewal that is longest overdue.
  public Optional<Renewal> longestOverdue(LocalDate day) {
    return all(day).stream()
        .filter(renewal -> renewal.isOverdue(day))
        .min(Comparator.comparing(Renewal::date).thenComparing(Renewal::contract));
  }

  /// All that is overdue, by the day on which it was due, the longest overdue first.
  public List<OverdueRenewal> overdue(LocalDate day) {
    return OverdueRenewal.of(contracts, day);
  }

  /// What nobody has renewed within the grace that ended lately, by the day on which it was due.
  public List<OverdueRenewal> lapsed(LocalDate day) {
    return OverdueRenewal.lapsed(contracts, day);
  }

  /// The day after `day` on which the last contract in force ends by a known cancellation; empty
  /// while any contract continues, or is followed by one that is signed.
  public Optional<LocalDate> noticeEffective(LocalDate day) {
    var running = inForce(day).toList();
    var ends =
        running.stream().flatMap(contract -> contract.noticeEffectiveAfter(day).stream()).toList();
    return ends.size() < running.size()
        ? Optional.empty()
        : ends.stream()
            .max(Comparator.naturalOrder())
            .filter(on -> inForce(on).findAny().isEmpty());
  }

  private Stream<Contract> inForce(LocalDate day) {
    return contracts.stream().filter(contract -> contract.termOn(day).isPresent());
  }
}
