package dev.oarlock.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest.ScoredPortfolio;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.load.TouchTiers;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.view.digest.DigestMessage;
import dev.oarlock.slack.view.digest.DigestThread;
import dev.oarlock.slack.view.digest.DigestView;
import java.util.stream.Collectors;

/// Reads the whole portfolio, names, states, what is in quarantine, and the latest forecast, for
/// the digest of today.
record DigestSource(
    AccountDirectory directory,
    AccountStates states,
    SignalQuarantine quarantine,
    CurrentScorecards scorecards,
    ParkedAccounts parked,
    PortfolioStore portfolios) {
  static DigestSource of(AppContext appContext) {
    return new DigestSource(
        AccountDirectory.of(appContext),
        AccountStates.of(appContext),
        SignalQuarantine.of(appContext),
        CurrentScorecards.of(appContext),
        ParkedAccounts.of(appContext),
        PortfolioStore.of(appContext));
  }

  DigestMessage load(AppContext appContext) {
    var ids = directory.all().stream().map(DirectoryEntry::id).toList();
    var computed = ComputableAccounts.of(appContext, "SendDigest");
    var read = states.loadReadable(ids);
    var neverScored = ids.size() - read.states().size() - read.unreadable().size();
    var quarantined = quarantine.all().size();
    var waiting = waiting(read);
    var rules = scorecards.now();
    var outlook = new QuarterOutlook(portfolios.forecast(), portfolios.bridge());
    return computed.over(
        read.states(),
        scored -> {
          var leftOut = ids.size() - neverScored - scored.size();
          var unscored = new UnscoredCounts(neverScored, quarantined, waiting, leftOut);
          var portfolio = new ScoredPortfolio(scored, rules, TouchTiers.none(), appContext.today());
          var digest = PortfolioDigest.of(portfolio, unscored);
          return new DigestMessage(DigestView.of(digest, outlook), DigestThread.of(digest));
        });
  }

  /// Those whose states are shown as they were before they were parked.
  private int waiting(AccountStates.ReadableStates read) {
    var shown = read.states().stream().map(AccountState::id).collect(Collectors.toSet());
    return (int) parked.all().stream().filter(it -> shown.contains(it.account())).count();
  }
}
