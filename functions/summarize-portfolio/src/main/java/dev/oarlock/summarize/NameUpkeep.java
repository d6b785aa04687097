package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.naming.DescriptiveWords;
import dev.oarlock.domain.account.naming.AccountTraits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes accounts found by name that are in a table from before names were looked up by keys, and
/// takes away the owners, segments and regions that nobody has any more.
final class NameUpkeep {
  /// Those of a larger table come in the nights after.
  private static final int MOST = 100_000;

  private final AccountDirectory directory;
  private final DescriptiveWords words;
  private final Instant begun;
  private final Set<AccountTraits> used = new HashSet<>();
  private final List<DirectoryEntry> unindexed = new ArrayList<>();

  private NameUpkeep(AccountDirectory directory, DescriptiveWords words, Instant begun) {
    this.directory = directory;
    this.words = words;
    this.begun = begun;
  }

  static NameUpkeep of(AppContext appContext) {
    return new NameUpkeep(
        AccountDirectory.of(appContext),
        new DescriptiveWords(appContext.dynamo(), appContext.setting("TABLE_NAME")),
        appContext.now());
  }

  void add(DirectoryEntry entry) {
    used.add(entry.named(List.of()).traits());
    if (!entry.indexed() && unindexed.size() < MOST) {
      unindexed.add(entry);
    }
  }

  void keep() {
    unindexed.forEach(directory.writer()::index);
    words.keepOnly(used, begun);
  }
}
