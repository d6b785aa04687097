package dev.oarlock.slack.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every account's names in memory, read once and searched in four steps: the name itself, the
/// beginning of a name, the beginnings of its words, a typing error. The first step that finds
/// anything decides.
public final class NameIndex {
  private static final int SUGGESTIONS = 3;
  private static final Comparator<NamedAccount> BY_NAME =
      Comparator.comparing(NamedAccount::name).thenComparing(NamedAccount::id);

  private final Set<NamedAccount> entries;
  private final NavigableMap<String, Set<NamedAccount>> spellings = new TreeMap<>();
  private final NavigableMap<String, Set<NamedAccount>> words = new TreeMap<>();

  private NameIndex(Collection<NamedAccount> entries) {
    this.entries = new TreeSet<>(BY_NAME);
    this.entries.addAll(entries);
    entries.forEach(entry -> entry.normalizedNames().forEach(spelling -> add(spelling, entry)));
  }

  public static NameIndex of(Collection<NamedAccount> entries) {
    return new NameIndex(entries);
  }

  private void add(String spelling, NamedAccount entry) {
    spellings.computeIfAbsent(spelling, _ -> new TreeSet<>(BY_NAME)).add(entry);
    for (var word : spelling.split(" ", -1)) {
      words.computeIfAbsent(word, _ -> new TreeSet<>(BY_NAME)).add(entry);
    }
  }

  /// All accounts, by name.
  public List<NamedAccount> all() {
    return List.copyOf(entries);
  }

  public NameMatch find(String typed) {
    var spelling = NormalizedName.of(typed);
    if (spelling.isEmpty()) {
      return new NameMatch.NotFound(List.of());
    }
    var exact = spellings.getOrDefault(spelling, Set.of());
    if (!exact.isEmpty()) {
      return toMatch(exact, true);
    }
    var begins = startingWith(spellings, spelling);
    if (!begins.isEmpty()) {
      return toMatch(begins, false);
    }
    var worded = byWords(spelling);
    if (!worded.isEmpty()) {
      return toMatch(worded, false);
    }
    var mistyped = withFewestTypos(spelling);
    return mistyped.isEmpty()
        ? new NameMatch.NotFound(suggestions(spelling))
        : toMatch(mistyped, false);
  }

  private static NameMatch toMatch(Set<NamedAccount> found, boolean exactly) {
    return found.size() == 1
        ? new NameMatch.Found(found.iterator().next(), exactly)
        : new NameMatch.Ambiguous(found.stream().sorted(BY_NAME).toList());
  }

  private static Set<NamedAccount> startingWith(
      NavigableMap<String, Set<NamedAccount>> names, String start) {
    var found = new LinkedHashSet<NamedAccount>();
    names.subMap(start, true, start + Character.MAX_VALUE, true).values().forEach(found::addAll);
    return found;
  }

  /// Accounts in whose names every typed word begins some word.
  private Set<NamedAccount> byWords(String spelling) {
    var parts = List.of(spelling.split(" ", -1));
    var found = new LinkedHashSet<>(startingWith(words, parts.getFirst()));
    parts.forEach(part -> found.retainAll(startingWith(words, part)));
    return found;
  }

  /// The accounts with the fewest typing errors in a name or in one of its words.
  private Set<NamedAccount> withFewestTypos(String spelling) {
    var byErrors = new TreeMap<Integer, Set<NamedAccount>>();
    for (var names : List.of(spellings, words)) {
      names.forEach((name, accounts) -> {
        var errors = NameSimilarity.typoCount(spelling, name);
        if (errors >= 0) {
          byErrors.computeIfAbsent(errors, _ -> new LinkedHashSet<>()).addAll(accounts);
        }
      });
    }
    return byErrors.isEmpty() ? Set.of() : byErrors.firstEntry().getValue();
  }

  private List<NamedAccount> suggestions(String spelling) {
    Map<NamedAccount, Double> best = new HashMap<>();
    spellings.forEach((name, accounts) -> {
      var likeness = NameSimilarity.similarity(spelling, name);
      accounts.forEach(account -> best.merge(account, likeness, Math::max));
    });
    return best.entrySet().stream()
        .filter(entry -> entry.getValue() >= NameSimilarity.SUGGESTION_THRESHOLD)
        .sorted(
            Map.Entry.<NamedAccount, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(BY_NAME)))
        .limit(SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
