package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.DigestNight.KeptPortfolio;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Which accounts a version of the digest is of, and what the night left of them.
record DigestAccounts(AppContext appContext) {

  /// As the night left them and what happened since; all are to be read where there was no night.
  List<KeptAccount> of(DigestVersion version) {
    var kept = DigestNight.of(appContext).load(appContext.today()).flatMap(this::now);
    return included(kept.orElseGet(this::registered), version);
  }

  /// All to be read, whatever the night left.
  List<KeptAccount> anew(DigestVersion version) {
    return included(registered(), version);
  }

  private List<KeptAccount> included(List<KeptAccount> accounts, DigestVersion version) {
    var people = PeopleStore.of(appContext).load().directory();
    return accounts.stream()
        .filter(it -> version.includes(it.csm(), it.segment(), people))
        .toList();
  }

  private List<KeptAccount> registered() {
    return AccountDirectory.of(appContext).all().stream().map(KeptAccount::toBeRead).toList();
  }

  /// What an account was called is gone from the night's rows where it was erased since: nobody can
  /// say then which of them it was.
  private Optional<List<KeptAccount>> now(KeptPortfolio night) {
    var changes = AccountDirectory.of(appContext).changes().since(night.since());
    if (!changes.erased().isEmpty()) {
      return Optional.empty();
    }
    var accounts = new HashMap<AccountId, KeptAccount>();
    night.accounts().forEach(it -> accounts.put(it.id(), it));
    AccountNews.of(appContext)
        .since(night.since())
        .forEach(id -> accounts.computeIfPresent(id, (_, it) -> it.toBeRead()));
    changes
        .entries()
        .forEach(entry -> {
          if (entry.into().isPresent()) {
            accounts.remove(entry.id());
          } else {
            accounts.put(entry.id(), KeptAccount.toBeRead(entry));
          }
        });
    return Optional.of(new ArrayList<>(accounts.values()));
  }
}
