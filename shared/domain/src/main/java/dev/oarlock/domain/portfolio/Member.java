package dev.oarlock.domain.portfolio;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// One account among others: where it belongs, how it is, and what it is worth a month. It is a
/// customer while a contract is in force, or if none of its contracts is known.
public record Member(
    AccountId id,
    String name,
    Segment segment,
    Optional<Csm> csm,
    Optional<String> region,
    OptionalInt score,
    Band band,
    Amounts cmrr,
    boolean isCustomer) {

  public static Member of(AccountState state, LocalDate day) {
    var known = state.facts().latest(AccountRegistered.class).map(fact -> fact.signal());
    var contracts = Contracts.of(state.facts());
    return new Member(
        state.id(),
        state.name(),
        known.map(AccountRegistered::segment).orElse(Segment.UNASSIGNED),
        known.flatMap(AccountRegistered::csm),
        known.flatMap(AccountRegistered::region),
        state.verdict().score(),
        state.verdict().band(),
        contracts.cmrr(day),
        contracts.inForce(day) || contracts.since().isEmpty());
  }
}
