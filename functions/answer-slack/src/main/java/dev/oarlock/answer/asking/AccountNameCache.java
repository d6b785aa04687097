package dev.oarlock.answer.asking;

import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.directory.NameIndex;
import dev.oarlock.slack.directory.NameMatch;
import dev.oarlock.slack.directory.NamedAccount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The name index, read once a container. It is read again only when a name is not found in it, or
/// found inexactly in one that is minutes old: somebody may have been registered since. An exact
/// name never waits.
public final class AccountNameCache {
  private static final Duration MAX_AGE_FOR_MISS = Duration.ofSeconds(1);
  private static final Duration MAX_AGE_FOR_GUESS = Duration.ofMinutes(5);

  private final Supplier<List<DirectoryEntry>> directory;
  private final Clock clock;
  private @Nullable CachedIndex latest;

  private record CachedIndex(NameIndex names, AccountTree tree, Instant at) {}

  public AccountNameCache(Supplier<List<DirectoryEntry>> directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  List<NamedAccount> all() {
    return noOlderThan(MAX_AGE_FOR_GUESS).all();
  }

  /// Whether that is exactly the name of a known account.
  boolean isExactName(String typed) {
    return cached().find(typed) instanceof NameMatch.Found found && found.exactly();
  }

  /// Whether an account is registered under an id.
  boolean isRegistered(AccountId account) {
    return contains(cached(), account) || contains(noOlderThan(MAX_AGE_FOR_MISS), account);
  }

  private static boolean contains(NameIndex names, AccountId account) {
    return names.all().stream().anyMatch(entry -> entry.id().equals(account));
  }

  NameMatch find(String typed) {
    var match = cached().find(typed);
    return switch (match) {
      case NameMatch.Found found when found.exactly() -> match;
      case NameMatch.Found _, NameMatch.Ambiguous _ -> noOlderThan(MAX_AGE_FOR_GUESS).find(typed);
      case NameMatch.NotFound _ -> noOlderThan(MAX_AGE_FOR_MISS).find(typed);
    };
  }

  /// All that belong to an account, children's children included, as they were when the index was
  /// read: a card must not wait for it to be read again.
  synchronized List<AccountId> descendantsOf(AccountId account) {
    if (latest == null) {
      read();
    }
    return latest == null ? List.of() : latest.tree().descendants(account);
  }

  /// The same of an index that is at most minutes old.
  List<AccountId> freshDescendantsOf(AccountId account) {
    noOlderThan(MAX_AGE_FOR_GUESS);
    return descendantsOf(account);
  }

  private synchronized NameIndex cached() {
    return latest == null ? read() : latest.names();
  }

  private synchronized NameIndex noOlderThan(Duration age) {
    var fresh = latest != null && !latest.at().plus(age).isBefore(clock.instant());
    return fresh && latest != null ? latest.names() : read();
  }

  private NameIndex read() {
    var entries = directory.get();
    var names = NameIndex.of(entries.stream().map(AccountNameCache::named).toList());
    latest = new CachedIndex(names, AccountTree.of(entries), clock.instant());
    return names;
  }

  private static NamedAccount named(DirectoryEntry entry) {
    var aliases = Stream.concat(entry.aliases().stream(), entry.formerNames().stream()).toList();
    return new NamedAccount(entry.id(), entry.name(), aliases, entry.segment());
  }
}
