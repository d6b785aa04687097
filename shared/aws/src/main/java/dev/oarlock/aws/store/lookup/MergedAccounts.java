package dev.oarlock.aws.store.lookup;

import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NamedAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The accounts that are ones of their own, and which others are parts of each.
record MergedAccounts(Map<AccountId, DirectoryEntry> entries, Map<AccountId, AccountId> wholes) {
  /// An account is merged into another that is merged itself, and so on; nobody does it oftener.
  private static final int DEEPEST = 20;

  /// Some accounts, and those that they are parts of by now.
  static MergedAccounts of(
      Function<Collection<AccountId>, List<DirectoryEntry>> directory,
      Collection<AccountId> accounts) {
    var entries = new HashMap<AccountId, DirectoryEntry>();
    var missing = List.copyOf(accounts);
    for (var depth = 0; depth < DEEPEST && !missing.isEmpty(); depth++) {
      var read = directory.apply(missing);
      read.forEach(entry -> entries.put(entry.id(), entry));
      missing =
          read.stream()
              .flatMap(entry -> entry.into().stream())
              .filter(into -> !entries.containsKey(into))
              .distinct()
              .toList();
    }
    return new MergedAccounts(entries, DirectoryEntry.wholes(entries.values()));
  }

  /// Each that is one of its own, found by the names of its parts as well.
  List<NamedAccount> named() {
    var parts = new HashMap<AccountId, List<DirectoryEntry>>();
    wholes.forEach((part, whole) ->
        parts.computeIfAbsent(whole, _ -> new ArrayList<>()).add(entries.get(part)));
    return entries.values().stream()
        .filter(entry -> entry.into().isEmpty())
        .map(entry -> entry.named(parts.getOrDefault(entry.id(), List.of())))
        .toList();
  }
}
