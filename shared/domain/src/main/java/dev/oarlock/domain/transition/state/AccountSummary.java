package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
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
    Optional<LocalDate> renewalDate) {

  public static AccountSummary of(AccountState state, LocalDate day) {
    var known = state.facts().latest(AccountRegistered.class).map(fact -> fact.signal());
    var contracts = AccountContracts.of(state.facts());
    return new AccountSummary(
        state.id(),
        known.map(AccountRegistered::name).orElse(state.id().value()),
        known.map(AccountRegistered::segment).orElse(Segment.UNASSIGNED),
        known.flatMap(AccountRegistered::csm),
        contracts.cmrr(day),
        contracts.nextRenewal(day).map(renewal -> renewal.date()));
  }
}
