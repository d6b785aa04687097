package dev.oarlock.domain.account;

/// How a signal names its account: by our id, or by another system's.
public sealed interface AccountRef {
  record Ours(AccountId id) implements AccountRef {}

  record Theirs(ExternalId id) implements AccountRef {}
}
