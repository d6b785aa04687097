package dev.oarlock.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest.ScoredPortfolio;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.digest.DigestView;

/// Reads the whole portfolio, names, states, what is in quarantine, and the latest forecast, for
/// the digest of today.
record DigestSource(
    AccountDirectory directory,
    AccountStates states,
    SignalQuarantine quarantine,
    CurrentScorecards scorecards,
    PortfolioStore portfolios) {
  static DigestSource of(AppContext appContext) {
    return new DigestSource(
        AccountDirectory.of(appContext),
        AccountStates.of(appContext),
        SignalQuarantine.of(appContext),
        CurrentScorecards.of(appContext),
        PortfolioStore.of(appContext));
  }

  Card load(AppContext appContext) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    var scored = states.loadAll(ids);
    var unscored =
        new PortfolioDigest.UnscoredCounts(ids.size() - scored.size(), quarantine.all().size());
    var portfolio = new ScoredPortfolio(scored, scorecards.now(), appContext.today());
    return DigestView.of(
        PortfolioDigest.of(portfolio, unscored),
        new QuarterOutlook(portfolios.forecast(), portfolios.bridge()));
  }
}
