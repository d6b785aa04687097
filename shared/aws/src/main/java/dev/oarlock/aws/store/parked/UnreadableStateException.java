package dev.oarlock.aws.store.parked;

import dev.oarlock.domain.account.identity.AccountId;

/// The state of an account is there and cannot be read. Its log can: `oarlock rebuild` makes the
/// state anew from it.
public final class UnreadableStateException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient AccountId account;

  public UnreadableStateException(AccountId account, RuntimeException cause) {
    super("the state of the account cannot be read: " + cause.getMessage(), cause);
    this.account = account;
  }

  public AccountId account() {
    return account;
  }
}
