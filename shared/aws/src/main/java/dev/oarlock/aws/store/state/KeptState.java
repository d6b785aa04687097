package dev.oarlock.aws.store.state;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.Account;

/// What an account is shown by. `isMarked` says that it was parked after its state was written, and
/// may still be.
public sealed interface KeptState {
  record ReadableState(Account account, boolean isMarked) implements KeptState {}

  record DamagedState(AccountId account) implements KeptState {}
}
