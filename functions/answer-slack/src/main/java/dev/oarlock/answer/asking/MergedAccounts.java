package dev.oarlock.answer.asking;

import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.directory.AccountTraits;
import dev.oarlock.slack.directory.NamedAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The accounts that are ones of their own, and which others are parts of each.
record MergedAccounts(
    Map<AccountId, DirectoryEntry> entries, Map<AccountId, List<DirectoryEntry>> parts) {
  static MergedAccounts of(Map<AccountId, DirectoryEntry> entries) {
    var parts = new HashMap<AccountId, List<DirectoryEntry>>();
    for (var entry : entries.values()) {
      if (entry.into().isPresent()) {
        parts.computeIfAbsent(whole(entry.id(), entries), _ -> new ArrayList<>()).add(entry);
      }
    }
    return new MergedAccounts(entries, parts);
  }

  /// What an account is a part of in the end, or itself.
  AccountId whole(AccountId account) {
    return whole(account, entries);
  }

  private static AccountId whole(AccountId account, Map<AccountId, DirectoryEntry> entries) {
    var seen = new HashSet<AccountId>();
    var whole = account;
    while (seen.add(whole) && entries.containsKey(whole)) {
      whole = entries.get(whole).into().orElse(whole);
    }
    return whole;
  }

  /// Each that is one of its own, found by the names of its parts as well.
  List<NamedAccount> named() {
    return entries.values().stream()
        .filter(entry -> entry.into().isEmpty())
        .map(this::named)
        .toList();
  }

  private NamedAccount named(DirectoryEntry entry) {
    return new NamedAccount(
        entry.id(),
        entry.name(),
        entry.aliases(),
        entry.formerNames(),
        parts.getOrDefault(entry.id(), List.of()).stream()
            .flatMap(MergedAccounts::allNames)
            .distinct()
            .sorted()
            .toList(),
        new AccountTraits(entry.segment(), entry.region(), entry.csm()));
  }

  private static Stream<String> allNames(DirectoryEntry entry) {
    return Stream.of(
            List.of(entry.name(), entry.id().value()), entry.aliases(), entry.formerNames())
        .flatMap(Collection::stream);
  }
}
