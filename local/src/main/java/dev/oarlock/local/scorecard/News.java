package dev.oarlock.local.scorecard;

import dev.oarlock.domain.account.AccountId;
import java.util.List;

/// Something that every account is to be told and judged by.
public interface News {
  /// Those of them that have a state.
  List<AccountId> known(List<AccountId> accounts);

  /// Tells one; doing it again changes nothing.
  void tell(AccountId account);

  /// Those of them that are not judged by it yet.
  List<AccountId> others(List<AccountId> accounts);
}
