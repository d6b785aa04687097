package dev.oarlock.answer.asking;

import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.directory.AccountSuggestions;
import dev.oarlock.slack.directory.NameIndex;
import dev.oarlock.slack.directory.NameMatch;
import dev.oarlock.slack.directory.NamedAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The name index, read once a container, and before each answer what changed in it since: a read
/// unit, however many accounts there are. So whoever was registered or renamed is found at once,
/// and nobody is answered with a neighbour.
public final class AccountNameCache {
  /// So long what was just read is not asked for again, unless it does not have what is looked for.
  private static final Duration MAX_AGE = Duration.ofSeconds(1);

  /// What was read for one question is enough for all of it.
  private static final Duration ONE_QUESTION = Duration.ofMillis(100);

  private final AccountDirectory directory;
  private final Clock clock;
  private @Nullable CachedIndex latest;

  /// `entries` are those that `names` and `tree` were made of.
  private record CachedIndex(
      Map<AccountId, DirectoryEntry> entries, NameIndex names, AccountTree tree, Instant at) {
    static CachedIndex of(Map<AccountId, DirectoryEntry> entries, Instant at) {
      var wholes = MergedAccounts.of(entries);
      return new CachedIndex(
          entries, NameIndex.of(wholes.named()), AccountTree.of(entries.values(), wholes), at);
    }

    CachedIndex asOf(Instant now) {
      return new CachedIndex(entries, names, tree, now);
    }

    boolean isOlderThan(Duration age, Instant now) {
      return at.plus(age).isBefore(now);
    }
  }

  public AccountNameCache(AccountDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  public List<NamedAccount> all() {
    return index().names().all();
  }

  /// Whether that is exactly the name of a known account.
  public boolean isExactName(String typed) {
    return find(typed) instanceof NameMatch.Found found && found.exactly();
  }

  /// The account that is registered under an id, or under its other form in Salesforce.
  Optional<AccountId> registered(AccountId account) {
    return ask(
        known ->
            Stream.concat(Stream.of(account), account.otherForm().stream())
                .filter(known.entries()::containsKey)
                .findFirst(),
        Optional::isPresent);
  }

  /// An account of its own that is there.
  public Optional<NamedAccount> account(AccountId account) {
    return find(account.value()) instanceof NameMatch.Found(var named, _)
            && named.id().equals(account)
        ? Optional.of(named)
        : Optional.empty();
  }

  /// Whom an id of another system may be of.
  public AccountSuggestions suggestions() {
    return new AccountSuggestions(index().names());
  }

  /// Those that are offered while somebody types.
  public List<NamedAccount> offered(String typed, int most) {
    return ask(known -> known.names().offered(typed, most), found -> !found.isEmpty());
  }

  NameMatch find(String typed) {
    return ask(
        known -> known.names().find(typed),
        found -> found instanceof NameMatch.Found one && one.exactly());
  }

  /// The answer of what is known, and where that is not enough, of what changed this very second.
  private <T> T ask(Function<CachedIndex, T> question, Predicate<T> isEnough) {
    var known = index();
    var answer = question.apply(known);
    if (isEnough.test(answer) || !isOld(known)) {
      return answer;
    }
    var renewed = index(ONE_QUESTION);
    return known.names().equals(renewed.names()) ? answer : question.apply(renewed);
  }

  private boolean isOld(CachedIndex known) {
    return known.isOlderThan(ONE_QUESTION, clock.instant());
  }

  /// All that belong to an account, children's children included.
  List<AccountId> descendantsOf(AccountId account) {
    return index().tree().descendants(account);
  }

  private CachedIndex index() {
    return index(MAX_AGE);
  }

  private synchronized CachedIndex index(Duration age) {
    var now = clock.instant();
    var known = latest;
    if (known == null || known.isOlderThan(AccountDirectory.changesKept(), now)) {
      known = CachedIndex.of(byId(directory.withMerged()), now);
    } else if (known.isOlderThan(age, now)) {
      known = updated(known, now);
    }
    latest = known;
    return known;
  }

  private CachedIndex updated(CachedIndex known, Instant now) {
    var entries = new HashMap<>(known.entries());
    var changes = directory.changesSince(known.at());
    for (var erased : changes.erased()) {
      entries.keySet().removeIf(erased::is);
    }
    for (var changed : changes.entries()) {
      entries.merge(changed.id(), changed, AccountNameCache::newer);
    }
    return entries.equals(known.entries()) ? known.asOf(now) : CachedIndex.of(entries, now);
  }

  private static DirectoryEntry newer(DirectoryEntry one, DirectoryEntry other) {
    return one.version() < other.version() ? other : one;
  }

  private static Map<AccountId, DirectoryEntry> byId(List<DirectoryEntry> entries) {
    var byId = new HashMap<AccountId, DirectoryEntry>();
    entries.forEach(entry -> byId.put(entry.id(), entry));
    return byId;
  }
}
