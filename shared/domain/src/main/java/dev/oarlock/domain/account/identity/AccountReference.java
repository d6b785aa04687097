package dev.oarlock.domain.account.identity;

/// How a signal refers to its account: by Oarlock's id, or by that of another system.
public sealed interface AccountReference {
  record ByAccountId(AccountId id) implements AccountReference {}

  record ByExternalId(ExternalId id) implements AccountReference {}
}
