package dev.oarlock.domain.account.naming;

import dev.oarlock.domain.account.identity.SalesforceId;
import dev.oarlock.domain.account.naming.NameMatch.NameFit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a typed name means among some accounts, searched step by step: the name itself, a name of
/// before, the beginning of a name, the beginnings of its words, any part where words are not
/// parted, a typing error. The first step that finds anything decides.
public final class NameIndex {
  private static final int SUGGESTIONS = 3;
  private static final Comparator<NamedAccount> BY_NAME =
      Comparator.comparing(NamedAccount::name).thenComparing(NamedAccount::id);

  private final Set<NamedAccount> entries;
  private final NavigableMap<String, Set<NamedAccount>> spellings = new TreeMap<>();
  private final NavigableMap<String, Set<NamedAccount>> former = new TreeMap<>();
  private final NavigableMap<String, Set<NamedAccount>> words = new TreeMap<>();
  private final NavigableMap<String, Set<NamedAccount>> called = new TreeMap<>();
  private final NavigableMap<String, Set<NamedAccount>> calledWords = new TreeMap<>();

  private NameIndex(Collection<NamedAccount> entries) {
    this.entries = new TreeSet<>(BY_NAME);
    this.entries.addAll(entries);
    for (var entry : entries) {
      entry.normalizedNames().forEach(spelling -> add(spellings, words, spelling, entry));
      entry.normalizedFormerNames().forEach(spelling -> add(former, words, spelling, entry));
      entry.normalizedFormerNames().forEach(spelling -> addWords(calledWords, spelling, entry));
      entry.normalizedCalls().forEach(spelling -> add(called, calledWords, spelling, entry));
    }
  }

  public static NameIndex of(Collection<NamedAccount> entries) {
    return new NameIndex(entries);
  }

  private static void add(
      NavigableMap<String, Set<NamedAccount>> names,
      NavigableMap<String, Set<NamedAccount>> words,
      String spelling,
      NamedAccount entry) {
    names.computeIfAbsent(spelling, _ -> new TreeSet<>(BY_NAME)).add(entry);
    addWords(words, spelling, entry);
  }

  private static void addWords(
      NavigableMap<String, Set<NamedAccount>> words, String spelling, NamedAccount entry) {
    for (var word : spelling.split(" ", -1)) {
      words.computeIfAbsent(word, _ -> new TreeSet<>(BY_NAME)).add(entry);
    }
  }

  /// All accounts, by name.
  public List<NamedAccount> all() {
    return List.copyOf(entries);
  }

  /// Accounts while somebody types a name: those that begin so, then those with words that do, then
  /// those that are called a little like it.
  public List<NamedAccount> offered(String typed, int most) {
    var spelling = NormalizedName.of(typed);
    if (spelling.isEmpty()) {
      return all().stream().limit(most).toList();
    }
    var offered = new LinkedHashSet<>(startingWith(spellings, spelling));
    offered.addAll(byWords(spelling));
    offered.addAll(startingWith(former, spelling));
    if (offered.isEmpty()) {
      offered.addAll(withFewestTypos(spelling));
    }
    return offered.stream().limit(most).toList();
  }

  public NameMatch find(String typed) {
    return exactly(typed)
        .or(() -> partly(typed))
        .or(() -> mistyped(typed))
        .orElseGet(() -> nearest(typed));
  }

  /// Those that go by just that name, or did.
  public Optional<NameMatch> exactly(String typed) {
    return match(
        typed,
        spelling ->
            Stream.of(
                () -> new NameCandidates(NameFit.EXACT, exact(typed, spelling)),
                () -> new NameCandidates(NameFit.FORMER, former.getOrDefault(spelling, Set.of()))));
  }

  /// Those of whose names it is a part.
  public Optional<NameMatch> partly(String typed) {
    return match(
        typed,
        spelling ->
            Stream.of(
                () -> new NameCandidates(NameFit.PART, beginning(spelling)),
                () -> new NameCandidates(NameFit.PART, byWords(spelling)),
                () -> new NameCandidates(NameFit.PART, containing(spelling))));
  }

  /// Those whose names it is but for typing errors, the fewest; of two ids that differ in a letter
  /// each is somebody's.
  public Optional<NameMatch> mistyped(String typed) {
    return SalesforceId.isLike(typed.strip())
        ? Optional.empty()
        : match(
            typed,
            spelling ->
                Stream.of(() -> new NameCandidates(NameFit.MISTYPED, withFewestTypos(spelling))));
  }

  /// Nobody, but those who are called most like it.
  public NameMatch nearest(String typed) {
    var spelling = NormalizedName.of(typed);
    return new NameMatch.NotFound(spelling.isEmpty() ? List.of() : suggestions(spelling));
  }

  private static Optional<NameMatch> match(
      String typed, Function<String, Stream<Supplier<NameCandidates>>> steps) {
    var spelling = NormalizedName.of(typed);
    return spelling.isEmpty()
        ? Optional.empty()
        : steps
            .apply(spelling)
            .map(Supplier::get)
            .filter(candidates -> !candidates.accounts().isEmpty())
            .findFirst()
            .map(candidates -> candidates.match(spelling));
  }

  /// The accounts that one step finds.
  private record NameCandidates(NameFit fit, Set<NamedAccount> accounts) {
    NameMatch match(String spelling) {
      return accounts.size() == 1
          ? found(accounts.iterator().next(), spelling)
          : new NameMatch.Ambiguous(accounts.stream().sorted(BY_NAME).toList(), false);
    }

    private NameMatch.Found found(NamedAccount account, String spelling) {
      var isWords = fit == NameFit.PART && account.hasWords(spelling);
      return new NameMatch.Found(account, isWords ? NameFit.WORDS : fit);
    }
  }

  /// Those that go by that name today. Of two ids that differ only in case or punctuation, the one
  /// that was typed.
  private Set<NamedAccount> exact(String typed, String spelling) {
    var named = spellings.getOrDefault(spelling, Set.of());
    if (named.size() < 2 || named.stream().noneMatch(it -> it.hasId(typed))) {
      return named;
    }
    var meant = new TreeSet<>(BY_NAME);
    named.stream().filter(it -> !it.hasOtherIdLike(typed)).forEach(meant::add);
    return meant;
  }

  /// Where words are written without spaces, any part of a name is a beginning of some word.
  private Set<NamedAccount> containing(String spelling) {
    if (!NormalizedName.isUnspaced(spelling)) {
      return Set.of();
    }
    var part = spelling.replace(" ", "");
    var found = new LinkedHashSet<NamedAccount>();
    for (var names : List.of(spellings, former)) {
      names.forEach((name, accounts) -> {
        if (name.replace(" ", "").contains(part)) {
          found.addAll(accounts);
        }
      });
    }
    return found;
  }

  private Set<NamedAccount> beginning(String spelling) {
    var today = startingWith(spellings, spelling);
    return today.isEmpty() ? startingWith(former, spelling) : today;
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
    for (var names : List.of(called, former, calledWords)) {
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
    called.forEach((name, accounts) -> {
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
