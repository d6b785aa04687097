package dev.oarlock.summarize;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.forecast.ForecastSnapshots;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.bridge.BridgeCalculator;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.ChurnedCustomer;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.summarize.SummarizedAccount.ForecastPart;
import dev.oarlock.summarize.SummarizedAccount.LateChurn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Updates the revenue forecast of the coming quarters, the bridge from the latest snapshot, this
/// week's snapshot, and the accuracy of the last quarter's forecast. Accounts are added one by one.
final class RevenueForecastUpdate {
  /// Late signals of a quarter count for so many days after its end, and so do its late renewals:
  /// the grace and two weeks.
  private static final int SETTLED_AFTER_DAYS = AgreedTerm.DEFAULT_GRACE_DAYS + 14;

  private final PortfolioStore portfolios;
  private final ForecastSnapshots snapshots;
  private final ForecastHorizon horizon;
  private final HazardModel model;

  /// That of the latest snapshot; empty while it is still the active one.
  private final Optional<HazardModel> snapshotModel;

  private final List<ForecastAccuracy> known;
  private final List<AccountExposure> exposures = new ArrayList<>();
  private final List<AccountExposure> bySnapshotModel = new ArrayList<>();
  private final List<LateChurn> churned = new ArrayList<>();

  private RevenueForecastUpdate(AppContext appContext) {
    this.portfolios = PortfolioStore.of(appContext);
    this.snapshots = ForecastSnapshots.of(appContext);
    this.horizon = new ForecastHorizon(appContext.today());
    var models = CurrentModel.of(appContext);
    this.model = models.now();
    this.snapshotModel =
        snapshots
            .modelBefore(horizon.day())
            .filter(version -> !version.equals(model.version()))
            .flatMap(models::version);
    this.known = portfolios.accuracies();
  }

  static RevenueForecastUpdate of(AppContext appContext) {
    return new RevenueForecastUpdate(appContext);
  }

  /// What one account adds.
  ForecastPart part(AccountState state) {
    return new ForecastPart(
        AccountExposure.of(state, horizon, model),
        snapshotModel.map(it -> AccountExposure.of(state, horizon, it)),
        isSettled() ? Optional.empty() : churn(state));
  }

  void add(ForecastPart account) {
    exposures.add(account.now());
    account.bySnapshotModel().map(AccountExposure::withoutLoadings).ifPresent(bySnapshotModel::add);
    account.churn().ifPresent(churned::add);
  }

  void keep(Map<AccountId, AccountId> wholes) {
    var forecast = drawn();
    portfolios.keep(forecast);
    var now = position(exposures, model);
    var before = snapshotModel.map(it -> position(bySnapshotModel, it));
    snapshots
        .latestBefore(day())
        .map(snapshot -> snapshot.merged(wholes))
        .flatMap(snapshot -> BridgeCalculator.between(snapshot, now, before))
        .ifPresent(portfolios::keep);
    snapshots.add(now.snapshot().withIntervals(forecast));
    if (!isSettled()) {
      compareWithActual(wholes);
    }
  }

  /// The day is the seed: a second run says the same. What only draws need is let go of.
  private RevenueForecast drawn() {
    var forecast =
        RevenueForecaster.of(
            RevenueForecaster.sorted(exposures), horizon, model, day().toEpochDay());
    exposures.replaceAll(AccountExposure::withoutLoadings);
    return forecast;
  }

  private PortfolioPosition position(List<AccountExposure> accounts, HazardModel by) {
    return PortfolioPosition.of(RevenueForecaster.sorted(accounts), horizon, by.version());
  }

  private LocalDate day() {
    return horizon.day();
  }

  /// The one before.
  private CalendarQuarter quarter() {
    return CalendarQuarter.of(day()).plus(-1);
  }

  private boolean isSettled() {
    return day().isAfter(quarter().end().plusDays(SETTLED_AFTER_DAYS))
        && known.stream().anyMatch(it -> it.quarter().equals(quarter()));
  }

  private void compareWithActual(Map<AccountId, AccountId> wholes) {
    snapshotOf(quarter())
        .map(snapshot -> snapshot.merged(wholes))
        .flatMap(it -> ForecastAccuracy.of(it, quarter(), churnedSince(it)))
        .ifPresent(it -> portfolios.keep(it, known, day()));
  }

  /// The last snapshot before the quarter began, or else the first one in it.
  private Optional<ForecastSnapshot> snapshotOf(CalendarQuarter quarter) {
    return snapshots
        .latestBefore(quarter.start())
        .filter(snapshot -> snapshot.quarter().plus(1).equals(quarter))
        .or(() ->
            snapshots
                .earliestSince(quarter.start())
                .filter(snapshot -> snapshot.quarter().equals(quarter)));
  }

  private List<ChurnedCustomer> churnedSince(ForecastSnapshot snapshot) {
    return churned.stream()
        .filter(churn -> churn.on().isAfter(snapshot.day()))
        .map(LateChurn::customer)
        .toList();
  }

  private Optional<LateChurn> churn(AccountState state) {
    return AccountChurn.of(state.facts(), quarter().start(), quarter().end(), day())
        .map(churn ->
            new LateChurn(
                churn.on(),
                new ChurnedCustomer(
                    state.id(),
                    AccountProfile.of(state.facts()).csm(),
                    churn.amount(),
                    churn.unavoidable())));
  }
}
