package dev.oarlock.domain.state;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import java.time.LocalDate;
import java.util.Optional;

/// Who an account is and what it is worth on a day: `cmrr` a month, `renewal` the next open
/// decision. An account that was never registered goes by its id.
public record Portrait(
    AccountId id,
    String name,
    Segment segment,
    Optional<Csm> csm,
    Amounts cmrr,
    Optional<LocalDate> renewal) {

  public static Portrait of(AccountState state, LocalDate day) {
    var known = state.facts().latest(AccountRegistered.class).map(fact -> fact.signal());
    var contracts = Contracts.of(state.facts());
    return new Portrait(
        state.id(),
        known.map(AccountRegistered::name).orElse(state.id().value()),
        known.map(AccountRegistered::segment).orElse(Segment.UNASSIGNED),
        known.flatMap(AccountRegistered::csm),
        contracts.cmrr(day),
        contracts.nextRenewal(day).map(renewal -> renewal.on()));
  }
}
