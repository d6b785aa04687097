package dev.oarlock.cli.rollout;

import dev.oarlock.domain.account.identity.AccountId;
import java.util.List;

/// Something that every account is to be told and judged by.
public interface VersionChange {
  /// Those of them that have a state.
  List<AccountId> scoredAccounts(List<AccountId> accounts);

  /// Tells one; doing it again changes nothing.
  void rollOutTo(AccountId account);

  /// Those of them that are not judged by it yet.
  List<AccountId> outdated(List<AccountId> accounts);
}
