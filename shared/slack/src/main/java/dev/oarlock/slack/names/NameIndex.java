package dev.oarlock.slack.names;

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
  private static final Comparator<Entry> BY_NAME =
      Comparator.comparing(Entry::name).thenComparing(Entry::id);

  private final Set<Entry> entries;
  private final NavigableMap<String, Set<Entry>> spellings = new TreeMap<>();
  private final NavigableMap<String, Set<Entry>> words = new TreeMap<>();

  private NameIndex(Collection<Entry> entries) {
    this.entries = new TreeSet<>(BY_NAME);
    this.entries.addAll(entries);
    entries.forEach(entry -> entry.spellings().forEach(spelling -> add(spelling, entry)));
  }

  public static NameIndex of(Collection<Entry> entries) {
    return new NameIndex(entries);
  }

  private void add(String spelling, Entry entry) {
    spellings.computeIfAbsent(spelling, _ -> new TreeSet<>(BY_NAME)).add(entry);
    for (var word : spelling.split(" ", -1)) {
      words.computeIfAbsent(word, _ -> new TreeSet<>(BY_NAME)).add(entry);
    }
  }

  /// All accounts, by name.
  public List<Entry> all() {
    return List.copyOf(entries);
  }

  public Match find(String typed) {
    var spelling = Spelling.of(typed);
    if (spelling.isEmpty()) {
      return new Match.None(List.of());
    }
    var exact = spellings.getOrDefault(spelling, Set.of());
    if (!exact.isEmpty()) {
      return decided(exact, true);
    }
    var begins = beginning(spellings, spelling);
    if (!begins.isEmpty()) {
      return decided(begins, false);
    }
    var worded = byWords(spelling);
    if (!worded.isEmpty()) {
      return decided(worded, false);
    }
    var mistyped = byTypo(spelling);
    return mistyped.isEmpty() ? new Match.None(alike(spelling)) : decided(mistyped, false);
  }

  private static Match decided(Set<Entry> found, boolean exactly) {
    return found.size() == 1
        ? new Match.Found(found.iterator().next(), exactly)
        : new Match.Several(found.stream().sorted(BY_NAME).toList());
  }

  private static Set<Entry> beginning(NavigableMap<String, Set<Entry>> names, String start) {
    var found = new LinkedHashSet<Entry>();
    names.subMap(start, true, start + Character.MAX_VALUE, true).values().forEach(found::addAll);
    return found;
  }

  /// Accounts in whose names every typed word begins some word.
  private Set<Entry> byWords(String spelling) {
    var parts = List.of(spelling.split(" ", -1));
    var found = new LinkedHashSet<>(beginning(words, parts.getFirst()));
    parts.forEach(part -> found.retainAll(beginning(words, part)));
    return found;
  }

  /// The accounts with the fewest typing errors in a name or in one of its words.
  private Set<Entry> byTypo(String spelling) {
    var byErrors = new TreeMap<Integer, Set<Entry>>();
    for (var names : List.of(spellings, words)) {
      names.forEach((name, accounts) -> {
        var errors = Likeness.typos(spelling, name);
        if (errors >= 0) {
          byErrors.computeIfAbsent(errors, _ -> new LinkedHashSet<>()).addAll(accounts);
        }
      });
    }
    return byErrors.isEmpty() ? Set.of() : byErrors.firstEntry().getValue();
  }

  private List<Entry> alike(String spelling) {
    Map<Entry, Double> best = new HashMap<>();
    spellings.forEach((name, accounts) -> {
      var likeness = Likeness.alike(spelling, name);
      accounts.forEach(account -> best.merge(account, likeness, Math::max));
    });
    return best.entrySet().stream()
        .filter(entry -> entry.getValue() >= Likeness.WORTH_SUGGESTING)
        .sorted(
            Map.Entry.<Entry, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(BY_NAME)))
        .limit(SUGGESTIONS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
