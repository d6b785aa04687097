package dev.oarlock.domain.portfolio.bridge;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.bridge.DriverMoves.DriverMove;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.CustomerTenure;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import dev.oarlock.domain.risk.departure.AccountChurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Explains by reason how the forecast of an account changed from a snapshot to now.
final class AccountBridge {
  private final ForecastSnapshot snapshot;
  private final ForecastSnapshot current;
  private final CalendarQuarter quarter;
  private final Map<AccountId, MultiCurrencyAmount> bySnapshotModel;
  private final Map<AccountId, List<DriverReading>> drivers;
  private final Map<AccountId, AccountChurn> churned;
  private final Map<AccountId, CustomerTenure> tenures;

  AccountBridge(
      ForecastSnapshot snapshot,
      PortfolioPosition current,
      Optional<PortfolioPosition> bySnapshotModel) {
    this.snapshot = snapshot;
    this.current = current.snapshot();
    this.quarter = current.snapshot().quarter();
    this.bySnapshotModel =
        bySnapshotModel.map(PortfolioPosition::snapshot).map(this::totals).orElse(Map.of());
    this.drivers =
        bySnapshotModel.orElse(current).exposures().stream()
            .collect(Collectors.toMap(it -> it.member().id(), AccountExposure::drivers));
    this.churned =
        current.exposures().stream()
            .filter(it -> it.churn().isPresent())
            .collect(Collectors.toMap(it -> it.member().id(), it -> it.churn().orElseThrow()));
    this.tenures =
        current.exposures().stream()
            .filter(it -> it.tenure().isPresent())
            .collect(Collectors.toMap(it -> it.member().id(), it -> it.tenure().orElseThrow()));
  }

  private Map<Driver, DriverReading> readings(AccountId account) {
    return drivers.getOrDefault(account, List.of()).stream()
        .collect(Collectors.toMap(DriverReading::driver, Function.identity()));
  }

  private Map<AccountId, MultiCurrencyAmount> totals(ForecastSnapshot snapshot) {
    return snapshot.entries().stream()
        .collect(Collectors.toMap(SnapshotEntry::id, it -> total(snapshot, it)));
  }

  /// For an account of the snapshot that the current forecast does not have.
  List<BridgeLine> linesOfMissing(SnapshotEntry before) {
    var lines = new ArrayList<BridgeLine>();
    var change = new AccountChange(before, total(snapshot, before), MultiCurrencyAmount.zero());
    var lapsed = lapsed(before);
    if (lapsed.isPresent()) {
      change.addLapsed(lines, lapsed.get().amount());
    } else {
      change.add(lines, BridgeReason.REPORTED_LATE, change.amount(), Optional.empty());
    }
    return lines;
  }

  /// The churn of one that was overdue, and counts as churned on the day it was due by now.
  private Optional<AccountChurn> lapsed(SnapshotEntry before) {
    return Optional.ofNullable(churned.get(before.id()))
        .filter(churn -> before.renewal().filter(churn.on()::equals).isPresent())
        .filter(_ -> isLate(snapshot, before));
  }

  private static boolean isLate(ForecastSnapshot snapshot, SnapshotEntry entry) {
    return entry.renewal().filter(due -> !due.isAfter(snapshot.day())).isPresent();
  }

  List<BridgeLine> lines(Optional<SnapshotEntry> before, SnapshotEntry after) {
    var earlier = before.map(it -> total(snapshot, it)).orElse(MultiCurrencyAmount.zero());
    var change = new AccountChange(after, earlier, total(current, after));
    var lines = new ArrayList<BridgeLine>();
    if (before.isPresent() && isCustomer(before.get()) && isCustomer(after)) {
      split(lines, before.get(), change);
    } else {
      change.add(lines, reason(before, after), change.amount(), Optional.empty());
    }
    return lines;
  }

  private boolean isCustomer(SnapshotEntry entry) {
    return !entry.hasChurned();
  }

  private BridgeReason reason(Optional<SnapshotEntry> before, SnapshotEntry after) {
    if (isCustomer(after)) {
      var tenure = Optional.ofNullable(tenures.get(after.id()));
      return new RestoredCustomer(snapshot, before, tenure).reason();
    }
    return before.filter(SnapshotEntry::hasChurned).isPresent()
        ? BridgeReason.REPORTED_LATE
        : BridgeReason.CHURNED;
  }

  /// Splits the change of a remaining customer: the effect of its revenue alone, and the rest.
  private void split(List<BridgeLine> lines, SnapshotEntry before, AccountChange change) {
    var after = change.entry();
    var earlier = forecast(snapshot, before);
    var later = forecast(current, after);
    if (earlier.committed().isPresent() || later.committed().isPresent()) {
      change.add(lines, reasonOfPerson(before, after), change.amount(), Optional.empty());
      return;
    }
    var churnProbability = earlier.model().churnProbability().value();
    var revenue = times(churnProbability, after.cmrr().minus(before.cmrr()));
    change.add(lines, BridgeReason.REVENUE_CHANGED, revenue, Optional.empty());
    var rest = change.amount().minus(revenue);
    var model = modelEffect(after, rest);
    change.add(lines, BridgeReason.MODEL_CHANGED, model, Optional.empty());
    var likelihood = rest.minus(model);
    var moved = new DriverMoves(before, readings(after.id())).by(likelihood);
    change.add(lines, likelihoodReason(before, after, moved), likelihood, moved);
  }

  /// A forecast that a person gave moves with its renewal when that becomes late.
  private BridgeReason reasonOfPerson(SnapshotEntry before, SnapshotEntry after) {
    return isLate(current, after) && !isLate(snapshot, before)
        ? BridgeReason.LATE
        : BridgeReason.FORECAST_CHANGED;
  }

  /// The difference between the two models for the same drivers; the whole rest if it cannot be
  /// separated.
  private MultiCurrencyAmount modelEffect(SnapshotEntry after, MultiCurrencyAmount rest) {
    if (snapshot.model().equals(current.model())) {
      return MultiCurrencyAmount.zero();
    }
    var underSnapshotModel = bySnapshotModel.get(after.id());
    return underSnapshotModel == null ? rest : total(current, after).minus(underSnapshotModel);
  }

  private BridgeReason likelihoodReason(
      SnapshotEntry before, SnapshotEntry after, Optional<DriverMove> movedDriver) {
    var wasDue = before.renewal().filter(on -> !on.isAfter(quarter.end())).isPresent();
    var isNextLater = after.renewal().filter(on -> on.isAfter(quarter.end())).isPresent();
    if (wasDue && isNextLater) {
      return BridgeReason.RENEWED;
    }
    if (isLate(current, after)) {
      return BridgeReason.LATE;
    }
    return movedDriver.isPresent() ? BridgeReason.LIKELIHOOD_CHANGED : BridgeReason.TIME_PASSED;
  }

  private static MultiCurrencyAmount times(double churnProbability, MultiCurrencyAmount amounts) {
    return amounts.totals().stream()
        .map(it ->
            MultiCurrencyAmount.of(
                new Money(Math.round(churnProbability * it.minorUnits()), it.currency())))
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private QuarterForecast forecast(ForecastSnapshot snapshot, SnapshotEntry entry) {
    return entry.forecasts().get(snapshot.indexOf(quarter).orElseThrow());
  }

  private MultiCurrencyAmount total(ForecastSnapshot snapshot, SnapshotEntry entry) {
    return snapshot.total(entry, quarter, QuarterForecast::committedOrModel);
  }
}
