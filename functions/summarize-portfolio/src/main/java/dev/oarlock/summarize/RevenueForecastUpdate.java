package dev.oarlock.summarize;

import dev.oarlock.aws.store.forecast.ForecastSnapshots;
import dev.oarlock.aws.store.model.CurrentModel;
import dev.oarlock.aws.store.portfolio.PortfolioStore;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.Signal.AccountRegistered;
import dev.oarlock.domain.portfolio.bridge.BridgeCalculator;
import dev.oarlock.domain.portfolio.exposure.AccountChurn;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy;
import dev.oarlock.domain.portfolio.snapshot.ForecastAccuracy.ChurnedCustomer;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the quarters ahead may lose, the bridge from the locked call, this week's lock, and what
/// the last quarter came to.
record RevenueForecastUpdate(
    PortfolioStore portfolios, ForecastSnapshots snapshots, CurrentModel models) {
  /// Late news of a quarter counts for so long after its end.
  private static final int SETTLED_AFTER_DAYS = 45;

  /// The day is the seed: a second run says the same.
  void run(List<AccountState> book, LocalDate today) {
    var hazard = models.now();
    var horizon = new ForecastHorizon(today);
    var now = PortfolioPosition.of(book, horizon, hazard);
    portfolios.keep(RevenueForecaster.of(now.exposures(), horizon, hazard, today.toEpochDay()));
    snapshots
        .latestBefore(today)
        .flatMap(
            locked -> BridgeCalculator.between(locked, now, withSnapshotModel(locked, now, book)))
        .ifPresent(portfolios::keep);
    snapshots.add(now.snapshot());
    compareWithActual(book, today);
  }

  /// What the model of the lock says of today; empty while that is still the one in force.
  private Optional<PortfolioPosition> withSnapshotModel(
      ForecastSnapshot locked, PortfolioPosition now, List<AccountState> book) {
    return Optional.of(locked.model())
        .filter(model -> !model.equals(now.snapshot().model()))
        .flatMap(models::version)
        .map(model -> PortfolioPosition.of(book, new ForecastHorizon(now.snapshot().day()), model));
  }

  private void compareWithActual(List<AccountState> book, LocalDate today) {
    var quarter = CalendarQuarter.of(today).plus(-1);
    var known = portfolios.accuracies();
    var isSettled =
        today.isAfter(quarter.end().plusDays(SETTLED_AFTER_DAYS))
            && known.stream().anyMatch(it -> it.quarter().equals(quarter));
    if (!isSettled) {
      snapshotOf(quarter)
          .flatMap(locked -> ForecastAccuracy.of(locked, quarter, losses(book, locked, quarter)))
          .ifPresent(it -> portfolios.keep(it, known, today));
    }
  }

  /// The last call before the quarter began, or else the first one in it.
  private Optional<ForecastSnapshot> snapshotOf(CalendarQuarter quarter) {
    return snapshots
        .latestBefore(quarter.start())
        .filter(sheet -> sheet.quarter().plus(1).equals(quarter))
        .or(() ->
            snapshots
                .earliestSince(quarter.start())
                .filter(sheet -> sheet.quarter().equals(quarter)));
  }

  private static List<ChurnedCustomer> losses(
      List<AccountState> book, ForecastSnapshot locked, CalendarQuarter quarter) {
    var first = locked.day().plusDays(1);
    var from = first.isBefore(quarter.start()) ? quarter.start() : first;
    return book.stream().flatMap(state -> losses(state, from, quarter.end())).toList();
  }

  private static Stream<ChurnedCustomer> losses(AccountState state, LocalDate from, LocalDate to) {
    return AccountChurn.of(state.facts(), from, to).stream()
        .map(it -> new ChurnedCustomer(state.id(), csm(state.facts()), it.amount()));
  }

  private static Optional<Csm> csm(Facts facts) {
    return facts.latest(AccountRegistered.class).flatMap(it -> it.signal().csm());
  }
}
