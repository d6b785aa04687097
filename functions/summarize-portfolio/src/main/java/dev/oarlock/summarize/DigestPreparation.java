package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.DigestNight;
import dev.oarlock.aws.store.digest.DigestNight.KeptPortfolio;
import dev.oarlock.aws.store.digest.KeptAccount;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// What digests of the day add up of accounts that had a quiet week; the others are only named.
record DigestPreparation(AppContext appContext) {
  static DigestPreparation of(AppContext appContext) {
    return new DigestPreparation(appContext);
  }

  List<AccountWeek> weeks(List<AccountState> accounts) {
    var rules = CurrentScorecards.of(appContext).now();
    return accounts.stream().map(it -> AccountWeek.of(it, rules, appContext.today())).toList();
  }

  /// `since` is before any of it was read.
  void keep(List<DirectoryEntry> entries, List<AccountWeek> weeks, Instant since) {
    var byId = new HashMap<AccountId, AccountWeek>();
    weeks.forEach(week -> byId.put(week.id(), week));
    var accounts =
        entries.stream()
            .filter(entry -> entry.into().isEmpty())
            .map(entry -> KeptAccount.of(entry, Optional.ofNullable(byId.get(entry.id()))))
            .toList();
    DigestNight.of(appContext).keep(new KeptPortfolio(since, accounts));
  }
}
