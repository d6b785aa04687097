package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The spells in which an account was a paying customer: when it came, left and came back. A
/// renewal that is overdue continues a spell until its grace is over; then the customer has left on
/// the day it was due, unless it bought something else within the grace.
public final class CustomerSpells {
  private final List<Contract> contracts;

  CustomerSpells(List<Contract> contracts) {
    this.contracts = contracts;
  }

  /// From `start` up to, not including, `end`, which is absent while it lasts.
  public record Spell(LocalDate start, Optional<LocalDate> end) {}

  /// The spells that have begun by `known`, as known then, oldest first.
  public List<Spell> until(LocalDate known) {
    var spells = new ArrayList<Spell>();
    var start = Optional.<LocalDate>empty();
    for (var day : boundaries(known)) {
      var isCustomer = isCustomer(day, known);
      if (isCustomer && start.isEmpty()) {
        start = Optional.of(day);
      } else if (!isCustomer && start.isPresent()) {
        spells.add(new Spell(start.get(), Optional.of(day)));
        start = Optional.empty();
      }
    }
    start.ifPresent(since -> spells.add(new Spell(since, Optional.empty())));
    return spells;
  }

  /// The start of the spell that lasts, or of the last one.
  public Optional<LocalDate> latestStart(LocalDate known) {
    return until(known).stream().map(Spell::start).max(Comparator.naturalOrder());
  }

  /// When a customer who had left came back, the last time.
  public Optional<LocalDate> returnedOn(LocalDate known) {
    var spells = until(known);
    return spells.size() < 2 ? Optional.empty() : Optional.of(spells.getLast().start());
  }

  /// When the account left, if it is no customer on `day`, as known by `known`.
  public Optional<LocalDate> leftOn(LocalDate day, LocalDate known) {
    return until(known).stream()
        .filter(spell -> !spell.start().isAfter(day))
        .reduce((_, later) -> later)
        .flatMap(Spell::end)
        .filter(left -> !left.isAfter(day));
  }

  private List<LocalDate> boundaries(LocalDate known) {
    return contracts.stream()
        .flatMap(Contract::changeDays)
        .filter(day -> !day.isAfter(known))
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isCustomer(LocalDate day, LocalDate known) {
    return contracts.stream().anyMatch(it -> continues(it, day, known));
  }

  /// Whether a contract that was paid for runs, for money or paused, or is overdue and may still be
  /// renewed.
  private boolean continues(Contract contract, LocalDate day, LocalDate known) {
    return contract.hasPaid(day)
        && (contract.committedTerm(day, known).isPresent()
            || contract
                .termOn(day)
                .filter(term -> isFollowed(term, known) && !contract.isCancelledLate(term, known))
                .isPresent());
  }

  /// Whether a term that was paid for began within the grace: they had not left when they bought.
  private boolean isFollowed(ContractTerm overdue, LocalDate known) {
    return contracts.stream()
        .flatMap(contract -> contract.versions().stream())
        .filter(version -> version.beginsTerm() && version.term().isPaying())
        .map(ContractVersion::since)
        .anyMatch(day ->
            !day.isAfter(known)
                && !day.isBefore(overdue.end())
                && day.isBefore(overdue.graceEnd()));
  }
}
