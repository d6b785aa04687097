package dev.oarlock.announce.identity;

import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.directory.AccountSuggestions;
import dev.oarlock.slack.directory.AccountTraits;
import dev.oarlock.slack.directory.NameIndex;
import dev.oarlock.slack.directory.NamedAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the customers are called, read again once it is a minute old: questions whose an id is come
/// together.
public final class DirectoryNames {
  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final AccountDirectory directory;
  private final InstantSource clock;
  private @Nullable NamesRead latest;

  private record NamesRead(NameIndex names, Instant at) {}

  public DirectoryNames(AccountDirectory directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  AccountSuggestions suggestions() {
    return new AccountSuggestions(names());
  }

  /// As it is called now.
  String nameOf(AccountId account) {
    return directory.entry(account).name();
  }

  private synchronized NameIndex names() {
    var now = clock.instant();
    var known = latest;
    if (known == null || known.at().plus(MAX_AGE).isBefore(now)) {
      known =
          new NamesRead(
              NameIndex.of(directory.all().stream().map(DirectoryNames::named).toList()), now);
      latest = known;
    }
    return known.names();
  }

  private static NamedAccount named(DirectoryEntry entry) {
    return new NamedAccount(
        entry.id(),
        entry.name(),
        entry.aliases(),
        entry.formerNames(),
        List.of(),
        entry.ids().stream().sorted().toList(),
        new AccountTraits(entry.segment(), entry.region(), entry.csm()));
  }
}
