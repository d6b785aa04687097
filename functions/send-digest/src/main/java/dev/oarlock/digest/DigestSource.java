package dev.oarlock.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;

/// Reads the whole portfolio: names, states and what is in quarantine.
record DigestSource(AccountDirectory directory, AccountStates states, SignalQuarantine quarantine) {
  static DigestSource of(AppContext appContext) {
    return new DigestSource(
        AccountDirectory.of(appContext),
        AccountStates.of(appContext),
        SignalQuarantine.of(appContext));
  }

  PortfolioDigest load(AppContext appContext) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    var scored = states.loadAll(ids);
    var unscored =
        new PortfolioDigest.UnscoredCounts(ids.size() - scored.size(), quarantine.all().size());
    return PortfolioDigest.of(scored, appContext.today(), unscored);
  }
}
