package dev.oarlock.summarize;

import dev.oarlock.aws.store.forecast.ForecastSnapshots;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.portfolio.bridge.BridgeCalculator;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.ChurnedCustomer;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.risk.departure.AccountChurn;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Updates the revenue forecast of the coming quarters, the bridge from the latest snapshot, this
/// week's snapshot, and the accuracy of the last quarter's forecast.
record RevenueForecastUpdate(
    PortfolioStore portfolios,
    ForecastSnapshots snapshots,
    CurrentModel models,
    Map<AccountId, AccountId> wholes) {
  /// Late signals of a quarter count for so many days after its end, and so do its late renewals:
  /// the grace and two weeks.
  private static final int SETTLED_AFTER_DAYS = AgreedTerm.DEFAULT_GRACE_DAYS + 14;

  /// The day is the seed: a second run says the same.
  void run(List<AccountState> portfolio, PortfolioPosition now, LocalDate today) {
    var horizon = new ForecastHorizon(today);
    var forecast = RevenueForecaster.of(now.exposures(), horizon, models.now(), today.toEpochDay());
    portfolios.keep(forecast);
    snapshots
        .latestBefore(today)
        .map(snapshot -> snapshot.merged(wholes))
        .flatMap(snapshot ->
            BridgeCalculator.between(snapshot, now, withSnapshotModel(snapshot, now, portfolio)))
        .ifPresent(portfolios::keep);
    snapshots.add(now.snapshot().withIntervals(forecast));
    compareWithActual(portfolio, today);
  }

  /// What the snapshot's model forecasts today; empty while it is still the active one.
  private Optional<PortfolioPosition> withSnapshotModel(
      ForecastSnapshot snapshot, PortfolioPosition now, List<AccountState> portfolio) {
    return Optional.of(snapshot.model())
        .filter(model -> !model.equals(now.snapshot().model()))
        .flatMap(models::version)
        .map(model ->
            PortfolioPosition.of(portfolio, new ForecastHorizon(now.snapshot().day()), model));
  }

  private void compareWithActual(List<AccountState> portfolio, LocalDate today) {
    var quarter = CalendarQuarter.of(today).plus(-1);
    var known = portfolios.accuracies();
    var isSettled =
        today.isAfter(quarter.end().plusDays(SETTLED_AFTER_DAYS))
            && known.stream().anyMatch(it -> it.quarter().equals(quarter));
    if (!isSettled) {
      snapshotOf(quarter)
          .map(snapshot -> snapshot.merged(wholes))
          .flatMap(it -> ForecastAccuracy.of(it, quarter, churned(portfolio, it, quarter, today)))
          .ifPresent(it -> portfolios.keep(it, known, today));
    }
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

  private static List<ChurnedCustomer> churned(
      List<AccountState> portfolio,
      ForecastSnapshot snapshot,
      CalendarQuarter quarter,
      LocalDate today) {
    var first = snapshot.day().plusDays(1);
    var from = first.isBefore(quarter.start()) ? quarter.start() : first;
    return portfolio.stream()
        .flatMap(state ->
            AccountChurn.of(state.facts(), from, quarter.end(), today).stream()
                .map(churn -> churned(state, churn)))
        .toList();
  }

  private static ChurnedCustomer churned(AccountState state, AccountChurn churn) {
    return new ChurnedCustomer(state.id(), csm(state.facts()), churn.amount(), churn.unavoidable());
  }

  private static Optional<Csm> csm(Facts facts) {
    return AccountProfile.of(facts).csm();
  }
}
