package dev.oarlock.answer.asking;

import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.directory.AccountTraits;
import dev.oarlock.slack.directory.NamedAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The accounts that are ones of their own, and which others are parts of each.
record MergedAccounts(Map<AccountId, DirectoryEntry> entries, Map<AccountId, AccountId> wholes) {
  static MergedAccounts of(Map<AccountId, DirectoryEntry> entries) {
    return new MergedAccounts(entries, DirectoryEntry.wholes(entries.values()));
  }

  /// What an account is a part of in the end, or itself, by either form of an id in Salesforce.
  AccountId whole(AccountId account) {
    var known = entries.containsKey(account) ? account : otherForm(account);
    return wholes.getOrDefault(known, known);
  }

  private AccountId otherForm(AccountId account) {
    return account.otherForm().filter(entries::containsKey).orElse(account);
  }

  /// Each that is one of its own, found by the names of its parts as well.
  List<NamedAccount> named() {
    var parts = new HashMap<AccountId, List<DirectoryEntry>>();
    wholes.forEach((part, whole) ->
        parts.computeIfAbsent(whole, _ -> new ArrayList<>()).add(entries.get(part)));
    return entries.values().stream()
        .filter(entry -> entry.into().isEmpty())
        .map(entry -> named(entry, parts.getOrDefault(entry.id(), List.of())))
        .toList();
  }

  private static NamedAccount named(DirectoryEntry entry, List<DirectoryEntry> parts) {
    return new NamedAccount(
        entry.id(),
        entry.name(),
        entry.aliases(),
        entry.formerNames(),
        parts.stream().flatMap(MergedAccounts::allNames).distinct().sorted().toList(),
        Stream.concat(Stream.of(entry), parts.stream())
            .flatMap(it -> it.ids().stream())
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
