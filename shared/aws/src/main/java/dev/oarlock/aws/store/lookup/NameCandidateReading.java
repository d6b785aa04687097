package dev.oarlock.aws.store.lookup;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.naming.NamePosting.FoundName;
import dev.oarlock.aws.store.naming.NamePostings;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameIndex;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.account.naming.NormalizedName;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads those who may be meant by what was typed, and decides among them.
record NameCandidateReading(
    AccountDirectory directory,
    AccountFamilies families,
    NamePostings postings,
    TypoReading typos) {
  /// So many of one name can be told apart; nobody has more.
  private static final int NAMESAKES = 1_000;

  /// So many can be chosen from; of more somebody types more of the name.
  private static final int CHOICES = 100;

  /// A word that begins so in more names than this narrows nothing down.
  private static final int WORDS = 1_000;

  static NameCandidateReading of(
      AppContext appContext, AccountDirectory directory, AccountFamilies families) {
    var postings = new NamePostings(appContext.dynamo(), appContext.setting("TABLE_NAME"));
    return new NameCandidateReading(directory, families, postings, new TypoReading(postings));
  }

  /// Those that go by just that name, or did.
  Optional<NameMatch> exactly(String typed) {
    return spelled(typed)
        .map(spelling -> postings.exactly(spelling, NAMESAKES))
        .filter(found -> !found.isEmpty())
        .flatMap(found -> among(accounts(found)).exactly(typed));
  }

  /// Those of whose names it is a part.
  Optional<NameMatch> partly(String typed) {
    return spelled(typed)
        .flatMap(spelling -> {
          var beginning = accounts(postings.names(spelling, WORDS));
          return cut(beginning, typed).or(() -> cut(byWords(spelling), typed));
        });
  }

  private Optional<NameMatch> cut(Set<AccountId> found, String typed) {
    var some = found.stream().limit(CHOICES).collect(Collectors.toCollection(LinkedHashSet::new));
    return among(some).partly(typed).map(match -> found.size() > CHOICES ? andMore(match) : match);
  }

  private static NameMatch andMore(NameMatch match) {
    return switch (match) {
      case NameMatch.Ambiguous(var candidates, _) -> new NameMatch.Ambiguous(candidates, true);
      case NameMatch.Found one -> new NameMatch.Ambiguous(List.of(one.account()), true);
      case NameMatch.NotFound none -> none;
    };
  }

  /// Those in whose names every typed word begins some word: asked for the longest first, which the
  /// fewest have. Where words are not parted, any part of a name begins one.
  private Set<AccountId> byWords(String spelling) {
    if (NormalizedName.isUnspaced(spelling)) {
      return accounts(postings.words(spelling.replace(" ", ""), WORDS));
    }
    var words =
        Stream.of(spelling.split(" ", -1))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    var found = withWord(words.getFirst());
    for (var word : words.subList(1, words.size())) {
      var others = found.isEmpty() ? Set.<AccountId>of() : withWord(word);
      found = others.size() >= WORDS ? found : both(found, others);
    }
    return found;
  }

  /// Where one of them was not read whole, the other narrows down as far as can be.
  private static Set<AccountId> both(Set<AccountId> some, Set<AccountId> others) {
    var both = new LinkedHashSet<>(some);
    both.retainAll(others);
    return both.isEmpty() && some.size() >= WORDS ? others : both;
  }

  private Set<AccountId> withWord(String word) {
    var first = accounts(postings.names(word, WORDS));
    first.addAll(accounts(postings.words(word, WORDS)));
    return first;
  }

  /// Those whose name it is but for typing errors, or nobody and who is called most like it.
  NameMatch guessed(String typed) {
    return spelled(typed)
        .map(spelling -> {
          var near = typos.near(spelling);
          var mistyped = among(accounts(near.mistyped())).mistyped(typed);
          return mistyped.orElseGet(() -> among(accounts(near.alike())).nearest(typed));
        })
        .orElseGet(() -> new NameMatch.NotFound(List.of()));
  }

  /// Those that are offered while somebody types.
  List<NamedAccount> offered(String typed, int most) {
    var spelling = spelled(typed);
    if (spelling.isEmpty()) {
      return directory.first(most).stream().map(entry -> entry.named(List.of())).toList();
    }
    var found = accounts(postings.names(spelling.get(), CHOICES));
    if (found.size() < most) {
      found.addAll(byWords(spelling.get()));
    }
    if (found.isEmpty()) {
      found.addAll(accounts(typos.near(spelling.get()).mistyped()));
    }
    var some = found.stream().limit(CHOICES).collect(Collectors.toCollection(LinkedHashSet::new));
    return among(some).offered(typed, most);
  }

  private NameIndex among(Set<AccountId> accounts) {
    return NameIndex.of(MergedAccounts.of(this::entries, accounts).named());
  }

  /// Of one who is meant, with the family that their card shows.
  private List<DirectoryEntry> entries(Collection<AccountId> accounts) {
    return accounts.size() == 1
        ? families.entry(accounts.iterator().next()).stream().toList()
        : directory.entries(accounts);
  }

  private static Set<AccountId> accounts(List<FoundName> found) {
    return found.stream()
        .map(FoundName::account)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<String> spelled(String typed) {
    return Optional.of(NormalizedName.of(typed)).filter(spelling -> !spelling.isEmpty());
  }
}
