package dev.oarlock.cli.imports.advice;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.cli.imports.mapping.MappingResult;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which systems register customers in an import, and under which ids. Each makes its own, so
/// whoever is in two of them is two customers, unless all but one attach.
public record CustomerNamers(Set<String> systems, Set<String> ids) {
  public static CustomerNamers of(MappingResult mapped) {
    var systems = new TreeSet<String>();
    var ids = new TreeSet<String>();
    mapped.registrationSignals().stream()
        .filter(signal -> signal.type().equals("AccountRegistered"))
        .map(signal -> JsonTree.parse(signal.detail()).path("account"))
        .filter(account -> account.has("system"))
        .forEach(account -> {
          systems.add(account.path("system").asText());
          ids.add(account.path("id").asText());
        });
    return new CustomerNamers(systems, ids);
  }

  /// What to think of before it is sent to an instance that knows these accounts.
  public Optional<String> warning(Collection<DirectoryEntry> known) {
    if (systems.size() > 1) {
      return Optional.of(
          "Note: %s each register customers of their own, so whoever is in both is two customers. %s"
              .formatted(String.join(" and ", systems), remedy("all but one")));
    }
    var strangers = known.stream().filter(this::isStranger).count();
    return Optional.of(strangers)
        .filter(count -> count > 0 && bringsSomebody(known))
        .map(count ->
            "Note: %s here of which %s has told nothing, and it registers customers of its own: whoever is both is two customers. %s"
                .formatted(accounts(count), systems.iterator().next(), remedy("it")));
  }

  private static String accounts(long count) {
    return count == 1 ? "1 account is" : "%,d accounts are".formatted(count);
  }

  private static String remedy(String whom) {
    return "With --attach, %s would add ids to the customers with the same domain instead."
        .formatted(whom);
  }

  /// Whether it is of another system and has none of these ids.
  private boolean isStranger(DirectoryEntry entry) {
    return systems.stream().noneMatch(system -> entry.id().value().startsWith(system + "-"))
        && Collections.disjoint(entry.ids(), ids);
  }

  private boolean bringsSomebody(Collection<DirectoryEntry> known) {
    var there = new TreeSet<String>();
    known.forEach(entry -> there.addAll(entry.ids()));
    return !there.containsAll(ids);
  }
}
