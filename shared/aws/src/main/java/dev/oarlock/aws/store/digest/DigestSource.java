package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.DirectoryEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.board.BoardPack;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.board.DigestVersion.BoardPages;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest.ScoredPortfolio;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the accounts of a version, names and states, what is in quarantine, and the latest
/// forecast, for the digest of today.
public record DigestSource(AppContext appContext, ComputableAccounts computable) {

  /// `function` is whose log and metrics say what is left out.
  public static DigestSource of(AppContext appContext, String function) {
    return new DigestSource(appContext, ComputableAccounts.of(appContext, function));
  }

  public DigestReport load(DigestVersion version) {
    var ids = accounts(version);
    var read = AccountStates.of(appContext).loadReadable(ids);
    return version instanceof BoardPages(var quarter)
        ? board(read, quarter)
        : week(version, ids, read);
  }

  private List<AccountId> accounts(DigestVersion version) {
    var people = PeopleStore.of(appContext).load().directory();
    return AccountDirectory.of(appContext).all().stream()
        .filter(entry -> version.includes(entry.profile(), people))
        .map(DirectoryEntry::id)
        .toList();
  }

  private BoardReport board(AccountStates.ReadableStates read, Optional<CalendarQuarter> asked) {
    var today = appContext.today();
    var quarter = asked.orElseGet(() -> BoardPack.latest(today));
    return computable.over(
        read.states(), states -> new BoardReport(BoardPack.of(states, quarter, today), outlook()));
  }

  private WeekReport week(
      DigestVersion version, List<AccountId> ids, AccountStates.ReadableStates read) {
    var neverScored = ids.size() - read.states().size() - read.unreadable().size();
    var quarantined = version.isPart() ? 0 : SignalQuarantine.of(appContext).all().size();
    var waiting = waiting(read);
    var rules = CurrentScorecards.of(appContext).now();
    var outlook = version.isPart() ? QuarterOutlook.unknown() : outlook();
    return computable.over(
        read.states(),
        scored -> {
          var leftOut = ids.size() - neverScored - scored.size();
          var unscored = new UnscoredCounts(neverScored, quarantined, waiting, leftOut);
          var portfolio =
              new ScoredPortfolio(scored, rules, appContext.touchTiers(), appContext.today());
          return new WeekReport(version, PortfolioDigest.of(portfolio, unscored), outlook);
        });
  }

  private QuarterOutlook outlook() {
    var portfolios = PortfolioStore.of(appContext);
    return new QuarterOutlook(portfolios.forecast(), portfolios.bridge());
  }

  /// Those whose states are shown as they were before they were parked.
  private int waiting(AccountStates.ReadableStates read) {
    var shown = read.states().stream().map(AccountState::id).collect(Collectors.toSet());
    return (int)
        ParkedAccounts.of(appContext).all().stream()
            .filter(it -> shown.contains(it.account()))
            .count();
  }
}
