package dev.oarlock.domain.account.contract;

import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import java.time.LocalDate;
import java.util.List;

/// Finds what an account is to the business on a day, as its contracts are known.
record StandingAssessment(List<Contract> contracts, LocalDate day) {

  AccountStanding standing() {
    if (contracts.isEmpty()) {
      return AccountStanding.UNKNOWN;
    }
    var current = contracts.stream().filter(it -> it.termOn(day).isPresent()).toList();
    if (current.stream().anyMatch(this::isRunningAndPaid)) {
      return AccountStanding.CUSTOMER;
    }
    if (current.stream().anyMatch(this::isOverdueAndPaid)) {
      return AccountStanding.OVERDUE;
    }
    if (current.stream().anyMatch(it -> it.hasPaid(day))) {
      return AccountStanding.PAUSED;
    }
    return contracts.stream().anyMatch(it -> it.hasPaid(day))
        ? AccountStanding.CHURNED
        : withoutPayment(current);
  }

  private AccountStanding withoutPayment(List<Contract> current) {
    if (!current.isEmpty()) {
      return current.stream().allMatch(this::isTrial)
          ? AccountStanding.TRIAL
          : AccountStanding.FREE;
    }
    return isSignedOnly() ? AccountStanding.SIGNED : AccountStanding.TRIAL_ENDED;
  }

  /// What was taken back before it began is nothing that is signed.
  private boolean isSignedOnly() {
    var signed = contracts.stream().filter(it -> !it.neverBegan()).toList();
    return !signed.isEmpty() && signed.stream().allMatch(it -> it.versionOn(day).isEmpty());
  }

  private boolean isRunningAndPaid(Contract contract) {
    return contract.termOn(day).filter(it -> it.isPaying() && it.runsOn(day)).isPresent();
  }

  /// A pause that is overdue for renewal is still one.
  private boolean isOverdueAndPaid(Contract contract) {
    return contract.termOn(day).filter(it -> it.isPaying() && it.isOverdue(day)).isPresent();
  }

  private boolean isTrial(Contract contract) {
    return contract.termOn(day).filter(ContractTerm::isTrial).isPresent();
  }
}
