package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.people.PeopleStore;
import dev.oarlock.aws.store.plan.QuarterPlans;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.reason.ReasonStore;
import dev.oarlock.aws.store.scorecard.CurrentScorecards;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.AccountStates.ReadableStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.board.BoardPack;
import dev.oarlock.domain.portfolio.board.BoardTally;
import dev.oarlock.domain.portfolio.board.DigestReport;
import dev.oarlock.domain.portfolio.board.DigestReport.BoardReport;
import dev.oarlock.domain.portfolio.board.DigestReport.WeekReport;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.board.DigestVersion.BoardPages;
import dev.oarlock.domain.portfolio.board.DigestVersion.Leadership;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest.WeekPortfolio;
import dev.oarlock.domain.portfolio.digest.QuarterOutlook;
import dev.oarlock.domain.portfolio.digest.entry.UnscoredCounts;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Reads what the accounts of a version add to the digest of today, what is in quarantine, and the
/// latest forecast. Of accounts with a quiet week it is as the night left it.
public record DigestSource(AppContext appContext, ComputableAccounts computable) {

  private static final int STATES_AT_ONCE = 500;

  /// `function` is whose log and metrics say what is left out.
  public static DigestSource of(AppContext appContext, String function) {
    return new DigestSource(appContext, ComputableAccounts.of(appContext, function));
  }

  public DigestReport load(DigestVersion version) {
    return version instanceof BoardPages(var quarter) ? board(version, quarter) : week(version);
  }

  WeekReport week(DigestVersion version) {
    return week(version, accounts().of(version));
  }

  /// The same week of all accounts by all of their states.
  public WeekReport recount() {
    var all = new Leadership();
    return week(all, accounts().anew(all));
  }

  private DigestAccounts accounts() {
    return new DigestAccounts(appContext);
  }

  private BoardReport board(DigestVersion version, Optional<CalendarQuarter> asked) {
    var today = appContext.today();
    var quarter = asked.orElseGet(() -> BoardPack.latest(today));
    var ids = accounts().anew(version).stream().map(KeptAccount::id).toList();
    var tally = new BoardTally(quarter, today);
    eachSome(ids, read -> tally.add(computable.over(read.states(), tally::page)));
    return new BoardReport(
        tally.pack(),
        outlook(),
        ReasonStore.of(appContext).load(),
        QuarterPlans.of(appContext).of(version, quarter));
  }

  private WeekReport week(DigestVersion version, List<KeptAccount> accounts) {
    var kept = accounts.stream().flatMap(it -> it.week().stream()).toList();
    var others = accounts.stream().filter(it -> it.week().isEmpty()).map(KeptAccount::id).toList();
    var read = read(others);
    var weeks = new ArrayList<>(read.weeks());
    var neverScored = others.size() - read.states() - read.unreadable();
    var leftOut = others.size() - neverScored - weeks.size();
    weeks.addAll(kept);
    weeks.sort(Comparator.comparing(AccountWeek::id));
    var quarantined = version.isPart() ? 0 : SignalQuarantine.of(appContext).all().size();
    var unscored = new UnscoredCounts(neverScored, quarantined, waiting(weeks), leftOut);
    var portfolio = new WeekPortfolio(weeks, appContext.touchTiers(), appContext.today());
    var outlook = version.isPart() ? outlook(version) : outlook();
    return new WeekReport(
        version,
        PortfolioDigest.of(portfolio, unscored),
        outlook,
        ReasonStore.of(appContext).load(),
        QuarterPlans.of(appContext).of(version, CalendarQuarter.of(appContext.today())));
  }

  /// What was made of some states, and how many there were, readable or not.
  private record ReadWeeks(List<AccountWeek> weeks, int states, int unreadable) {}

  /// Of no more than some hundred the states are held at once.
  private ReadWeeks read(List<AccountId> accounts) {
    var weeks = new ArrayList<AccountWeek>();
    var counts = new int[2];
    eachSome(
        accounts,
        read -> {
          weeks.addAll(computable.over(read.states(), this::weeks));
          counts[0] += read.states().size();
          counts[1] += read.unreadable().size();
        });
    return new ReadWeeks(weeks, counts[0], counts[1]);
  }

  private void eachSome(List<AccountId> accounts, Consumer<ReadableStates> next) {
    var store = AccountStates.of(appContext);
    for (var from = 0; from < accounts.size(); from += STATES_AT_ONCE) {
      var some = accounts.subList(from, Math.min(from + STATES_AT_ONCE, accounts.size()));
      next.accept(store.loadReadable(some));
    }
  }

  private List<AccountWeek> weeks(List<AccountState> states) {
    var rules = CurrentScorecards.of(appContext).now();
    return states.stream().map(it -> AccountWeek.of(it, rules, appContext.today())).toList();
  }

  private QuarterOutlook outlook() {
    var portfolios = PortfolioStore.of(appContext);
    return QuarterOutlook.ofAll(portfolios.forecast(), portfolios.bridge());
  }

  private QuarterOutlook outlook(DigestVersion part) {
    var people = PeopleStore.of(appContext).load().directory();
    return PortfolioStore.of(appContext)
        .forecast()
        .map(forecast -> part.outlook(forecast, people))
        .orElseGet(QuarterOutlook::unknown);
  }

  /// Those whose states are shown as they were before they were parked.
  private int waiting(List<AccountWeek> accounts) {
    var shown = accounts.stream().map(AccountWeek::id).collect(Collectors.toSet());
    return (int)
        ParkedAccounts.of(appContext).all().stream()
            .filter(it -> shown.contains(it.account()))
            .count();
  }
}
