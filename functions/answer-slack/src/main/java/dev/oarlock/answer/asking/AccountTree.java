package dev.oarlock.answer.asking;

import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Which accounts belong to which, by the entries of the directory.
record AccountTree(Map<AccountId, List<AccountId>> children) {
  static AccountTree of(Collection<DirectoryEntry> entries, MergedAccounts accounts) {
    var children = new HashMap<AccountId, List<AccountId>>();
    for (var entry : entries) {
      if (entry.into().isEmpty()) {
        entry
            .parent()
            .map(accounts::whole)
            .ifPresent(
                parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(entry.id()));
      }
    }
    return new AccountTree(children);
  }

  /// All below an account, itself never, even where parents form a cycle.
  List<AccountId> descendants(AccountId account) {
    var found = new LinkedHashSet<>(children.getOrDefault(account, List.of()));
    var next = new ArrayList<>(found);
    while (!next.isEmpty()) {
      var one = next.removeLast();
      for (var child : children.getOrDefault(one, List.of())) {
        if (found.add(child)) {
          next.add(child);
        }
      }
    }
    found.remove(account);
    return List.copyOf(found);
  }
}
