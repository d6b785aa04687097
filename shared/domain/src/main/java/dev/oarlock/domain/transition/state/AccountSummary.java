package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.time.LocalDate;
import java.util.Optional;

/// Who an account is and what it is worth on a day: `cmrr` a month, `renewalDate` the next renewal
/// that is open. An account that was never registered is named by its id.
public record AccountSummary(
    AccountId id,
    String name,
    Segment segment,
    Optional<Csm> csm,
    MultiCurrencyAmount cmrr,
    AccountStanding standing,
    Optional<LocalDate> renewalDate) {

  public static AccountSummary of(AccountState state, LocalDate day) {
    var known = AccountProfile.of(state.facts());
    var contracts = AccountContracts.of(state.facts());
    return new AccountSummary(
        state.id(),
        state.name(),
        known.segment(),
        known.csm(),
        contracts.cmrr(day),
        contracts.standing(day),
        contracts.nextRenewal(day).map(renewal -> renewal.date()));
  }
}
