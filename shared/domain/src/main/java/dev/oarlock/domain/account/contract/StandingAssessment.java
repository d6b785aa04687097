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
    return contracts.stream().anyMatch(it -> it.versionOn(day).isPresent())
        ? AccountStanding.TRIAL_ENDED
        : AccountStanding.SIGNED;
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
