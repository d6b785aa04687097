package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.Optional;

/// An account before a batch of signals: not scored yet, or with the state that its last scoring
/// left. Facts, history, risk and delivery are empty before the first scoring; a score and a
/// forecast do not exist then, so code that needs them switches over the case.
public sealed interface Account permits Account.Unscored, AccountState {
  AccountId id();

  Facts facts();

  AccountHistory history();

  AccountRisk risk();

  DeliveryState delivery();

  /// Its state; empty while it is not scored.
  Optional<AccountState> scored();

  record Unscored(AccountId id) implements Account {
    @Override
    public Facts facts() {
      return Facts.none();
    }

    @Override
    public AccountHistory history() {
      return AccountHistory.none();
    }

    @Override
    public AccountRisk risk() {
      return AccountRisk.none();
    }

    @Override
    public DeliveryState delivery() {
      return DeliveryState.none();
    }

    @Override
    public Optional<AccountState> scored() {
      return Optional.empty();
    }
  }
}
