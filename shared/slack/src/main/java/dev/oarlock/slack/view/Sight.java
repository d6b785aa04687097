package dev.oarlock.slack.view;

import dev.oarlock.domain.portfolio.Family;
import dev.oarlock.domain.portfolio.Peers;
import dev.oarlock.domain.state.AccountState;
import java.time.LocalDate;
import java.util.Optional;

/// An account as a card shows it: its state, and what stands around it as far as that is known.
public record Sight(
    AccountState state, LocalDate today, Optional<Family> family, Optional<Peers> peers) {

  /// The state and nothing around it.
  public static Sight alone(AccountState state, LocalDate today) {
    return new Sight(state, today, Optional.empty(), Optional.empty());
  }
}
