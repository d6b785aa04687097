package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.night.KeptAccount;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What a night left, brought up to date as it is read: of whom there was news since, and who was
/// entered or changed, is to be read.
record UpdatedNight<S extends Consumer<List<KeptAccount>>>(
    Map<AccountId, DirectoryEntry> changed, Set<AccountId> news, S next)
    implements Consumer<List<KeptAccount>> {

  static <S extends Consumer<List<KeptAccount>>> UpdatedNight<S> of(
      AppContext appContext, Instant since, S next) {
    var changed = new HashMap<AccountId, DirectoryEntry>();
    AccountDirectory.of(appContext)
        .changes()
        .since(since)
        .entries()
        .forEach(entry -> changed.put(entry.id(), entry));
    return new UpdatedNight<>(changed, AccountNews.of(appContext).since(since), next);
  }

  @Override
  public void accept(List<KeptAccount> accounts) {
    next.accept(
        accounts.stream()
            .filter(it -> !changed.containsKey(it.id()))
            .map(it -> news.contains(it.id()) ? it.toBeRead() : it)
            .toList());
  }

  /// What was merged into another since is no account of its own any more.
  S completed() {
    next.accept(
        changed.values().stream()
            .filter(entry -> entry.into().isEmpty())
            .map(KeptAccount::toBeRead)
            .toList());
    return next;
  }
}
