package dev.oarlock.domain.account.identity;

/// How a signal names its account: by our id, or by another system's.
public sealed interface AccountReference {
  record ByAccountId(AccountId id) implements AccountReference {}

  record ByExternalId(ExternalId id) implements AccountReference {}
}
