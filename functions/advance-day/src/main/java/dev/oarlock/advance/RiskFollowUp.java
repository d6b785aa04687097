package dev.oarlock.advance;

import static dev.oarlock.aws.metrics.FunctionMetrics.MetricValue.count;

import dev.oarlock.aws.metrics.FunctionMetrics;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.settings.FollowUpSettings;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.log.SignalLog.AppendResult;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.portfolio.followup.LargeAccounts;
import dev.oarlock.domain.portfolio.followup.OpenRiskWatch;
import dev.oarlock.domain.risk.handling.FollowUpPolicy;
import dev.oarlock.domain.risk.handling.FollowUpPolicy.WatchedRisk;
import dev.oarlock.domain.risk.handling.HandlingStep;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Locale;
import java.util.Optional;

/// Every hour, brings up again the open risks that nobody has, that rested long enough, or that
/// lie. What it does is a signal in the account's log, whose id follows from what was done before,
/// so that two runs do it once.
final class RiskFollowUp {
  private final AppContext appContext;
  private final AccountListings listings;
  private final PortfolioStore portfolios;
  private final AccountStates states;
  private final SignalLog log;
  private final CurrentPeople people;

  RiskFollowUp(AppContext appContext) {
    this.appContext = appContext;
    this.listings = AccountListings.of(appContext);
    this.portfolios = PortfolioStore.of(appContext);
    this.states = AccountStates.of(appContext);
    this.log = SignalLog.of(appContext);
    this.people = CurrentPeople.of(appContext);
  }

  void follow() {
    var watch = new OpenRiskWatch(largeAccounts(), appContext.zone());
    var policy =
        new FollowUpPolicy(
            FollowUpSettings.of(appContext), people.now().directory(), appContext.zone());
    var done =
        states.loadReadable(listings.atRisk()).states().stream()
            .filter(state -> follow(state, watch.of(state), policy))
            .count();
    if (done > 0) { // a metric costs for each hour in which it is written
      FunctionMetrics.of(appContext, "AdvanceDay").record(count("RisksFollowedUp", done));
    }
  }

  /// As the summary of the night found them; before the first one, as lists show them.
  private LargeAccounts largeAccounts() {
    return portfolios.largeAccounts().orElseGet(() -> LargeAccounts.of(listings.all()));
  }

  private boolean follow(AccountState state, Optional<WatchedRisk> risk, FollowUpPolicy policy) {
    return risk.flatMap(
            it -> policy.due(it, appContext.now()).map(step -> entry(state.id(), it, step)))
        .filter(entry -> log.append(entry) == AppendResult.APPENDED)
        .isPresent();
  }

  private LogEntry entry(AccountId account, WatchedRisk risk, RiskHandled step) {
    var after =
        risk.handling().latest().map(HandlingStep::at).orElse(risk.alerted()).getEpochSecond();
    var id =
        "risk:%d:%s:after:%d"
            .formatted(step.episode(), step.step().name().toLowerCase(Locale.ROOT), after);
    var now = appContext.now();
    var signal = new LoggedSignal(new SignalId(id), account, now, now, step);
    return new LogEntry(signal.atZone(appContext.zone()), "oarlock", id);
  }
}
