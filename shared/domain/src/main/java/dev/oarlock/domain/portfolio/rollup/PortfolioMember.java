package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// One account of a portfolio: its groups, its health and its monthly revenue.
///
/// @param isBandSetAlone somebody set the band and no score, so the score does not belong to it
public record PortfolioMember(
    AccountId id,
    String name,
    Segment segment,
    Optional<Csm> csm,
    Optional<String> region,
    OptionalInt score,
    Band band,
    boolean isBandSetAlone,
    MultiCurrencyAmount cmrr,
    boolean isCustomer) {

  public static PortfolioMember of(AccountState state, LocalDate day) {
    var profile = AccountProfile.of(state.facts());
    var contracts = AccountContracts.of(state.facts());
    return new PortfolioMember(
        state.id(),
        state.name(),
        profile.segment(),
        profile.csm(),
        profile.region(),
        state.assessment().score(),
        state.assessment().band(),
        state.assessment().isBandSetAlone(),
        contracts.cmrr(day),
        contracts.standing(day).isCustomer());
  }
}
