package dev.oarlock.domain.portfolio.rollup;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;

/// An account of a family, and what it is to the business: one that pays nothing may be a mere roof
/// over the others, on a pause, or one of whose contracts nobody told.
public record FamilyMember(PortfolioMember account, AccountStanding standing) {
  static FamilyMember of(AccountState state, LocalDate day) {
    return new FamilyMember(
        PortfolioMember.of(state, day), AccountContracts.of(state.facts()).standing(day));
  }
}
