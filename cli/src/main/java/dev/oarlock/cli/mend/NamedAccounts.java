package dev.oarlock.cli.mend;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.List;

/// Accounts by what is typed: an id, or a name as it is registered.
record NamedAccounts(List<DirectoryEntry> entries) {
  static NamedAccounts of(MendTarget target) {
    return new NamedAccounts(AccountDirectory.of(target.appContext()).withMerged());
  }

  /// What is no name is an id, for an account may be in no directory.
  AccountId id(String typed) {
    return entries.stream()
        .filter(entry ->
            entry.hasId(typed) || entry.names().keySet().stream().anyMatch(typed::equalsIgnoreCase))
        .map(DirectoryEntry::id)
        .findFirst()
        .orElseGet(() -> new AccountId(typed));
  }
}
