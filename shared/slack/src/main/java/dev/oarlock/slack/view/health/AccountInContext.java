package dev.oarlock.slack.view.health;

import dev.oarlock.domain.portfolio.benchmark.PeerComparison;
import dev.oarlock.domain.portfolio.rollup.AccountHierarchy;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;

/// An account as a card shows it: its state, and what stands around it as far as that is known.
public record AccountInContext(
    AccountState state,
    LocalDate today,
    Optional<AccountHierarchy> family,
    Optional<PeerComparison> peers,
    ReasonCatalog reasons) {

  /// The state and nothing around it.
  public static AccountInContext withoutContext(AccountState state, LocalDate today) {
    return new AccountInContext(
        state, today, Optional.empty(), Optional.empty(), ReasonCatalog.shipped());
  }
}
