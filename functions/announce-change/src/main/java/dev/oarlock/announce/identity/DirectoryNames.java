package dev.oarlock.announce.identity;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.dataquality.identity.AccountSuggestions;

/// What the customers are called.
public record DirectoryNames(AccountDirectory directory, AccountNames names) {
  AccountSuggestions suggestions() {
    return new AccountSuggestions(names::find);
  }

  /// Whether several go by that name.
  public boolean isShared(String name) {
    return names.find(name) instanceof NameMatch.Ambiguous;
  }

  /// As it is called now.
  String nameOf(AccountId account) {
    return directory.entry(account).name();
  }
}
