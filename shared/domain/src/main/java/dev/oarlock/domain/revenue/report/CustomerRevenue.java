package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.ledger.RevenueLedger;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// An account's revenue as known by a day: its ledger, and when it was a customer.
public record CustomerRevenue(AccountId account, RevenueLedger ledger, List<Spell> spells) {
  public static CustomerRevenue of(AccountId account, Facts facts, LocalDate known) {
    var contracts = AccountContracts.of(facts);
    return new CustomerRevenue(
        account, RevenueLedger.of(contracts, known), contracts.spells().until(known));
  }

  boolean isCustomer(LocalDate day) {
    return spells.stream()
        .anyMatch(spell ->
            !spell.start().isAfter(day) && spell.end().filter(end -> !end.isAfter(day)).isEmpty());
  }

  MultiCurrencyAmount balance(LocalDate day) {
    return ledger.balance(day);
  }

  Stream<RevenueLine> lines(RevenuePeriod period) {
    return ledger.lines().stream().filter(line -> period.contains(line.day()));
  }
}
