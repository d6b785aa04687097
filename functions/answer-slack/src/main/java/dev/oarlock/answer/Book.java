package dev.oarlock.answer;

import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.slack.names.Entry;
import dev.oarlock.slack.names.Match;
import dev.oarlock.slack.names.NameIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The name index, read once a container. It is read again only when a name is not found in it, or
/// found inexactly in one that is minutes old: somebody may have been registered since. An exact
/// name never waits.
final class Book {
  private static final Duration FRESH_ENOUGH_TO_MISS = Duration.ofSeconds(1);
  private static final Duration FRESH_ENOUGH_TO_GUESS = Duration.ofMinutes(5);

  private final Supplier<List<DirectoryEntry>> directory;
  private final Clock clock;
  private @Nullable Read latest;

  private record Read(NameIndex names, Families families, Instant at) {}

  Book(Supplier<List<DirectoryEntry>> directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  List<Entry> all() {
    return noOlderThan(FRESH_ENOUGH_TO_GUESS).all();
  }

  /// Whether that is exactly how a known account is called.
  boolean knows(String typed) {
    return known().find(typed) instanceof Match.Found found && found.exactly();
  }

  /// Whether an account is registered under an id.
  boolean has(AccountId account) {
    return hasIn(known(), account) || hasIn(noOlderThan(FRESH_ENOUGH_TO_MISS), account);
  }

  private static boolean hasIn(NameIndex names, AccountId account) {
    return names.all().stream().anyMatch(entry -> entry.id().equals(account));
  }

  Match find(String typed) {
    var match = known().find(typed);
    return switch (match) {
      case Match.Found found when found.exactly() -> match;
      case Match.Found _, Match.Several _ -> noOlderThan(FRESH_ENOUGH_TO_GUESS).find(typed);
      case Match.None _ -> noOlderThan(FRESH_ENOUGH_TO_MISS).find(typed);
    };
  }

  /// All that belong to an account, children's children included, as they were when the index was
  /// read: a card must not wait for it to be read again.
  synchronized List<AccountId> familyOf(AccountId account) {
    if (latest == null) {
      read();
    }
    return latest == null ? List.of() : latest.families().below(account);
  }

  /// The same of an index that is at most minutes old.
  List<AccountId> familyNowOf(AccountId account) {
    noOlderThan(FRESH_ENOUGH_TO_GUESS);
    return familyOf(account);
  }

  private synchronized NameIndex known() {
    return latest == null ? read() : latest.names();
  }

  private synchronized NameIndex noOlderThan(Duration age) {
    var fresh = latest != null && !latest.at().plus(age).isBefore(clock.instant());
    return fresh && latest != null ? latest.names() : read();
  }

  private NameIndex read() {
    var lines = directory.get();
    var names = NameIndex.of(lines.stream().map(Book::entry).toList());
    latest = new Read(names, Families.of(lines), clock.instant());
    return names;
  }

  private static Entry entry(DirectoryEntry line) {
    return new Entry(line.id(), line.name(), line.aliases(), line.segment());
  }
}
