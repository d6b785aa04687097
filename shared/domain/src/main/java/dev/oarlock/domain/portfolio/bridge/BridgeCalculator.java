package dev.oarlock.domain.portfolio.bridge;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.OtherLines;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ReasonTotal;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.PortfolioPosition;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Explains the way from one sheet to another, for the quarter of the later one.
public final class BridgeCalculator {
  private static final int MAX_LINES = 40;

  /// Log-odds: less than a twentieth of the odds is nothing that moved.
  private static final double MIN_CONTRIBUTION_CHANGE = 0.05;

  private final ForecastSnapshot snapshot;
  private final ForecastSnapshot current;
  private final CalendarQuarter quarter;
  private final Map<AccountId, MultiCurrencyAmount> bySnapshotModel;
  private final Map<AccountId, Map<String, DriverReading>> drivers;

  private BridgeCalculator(
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
            .collect(Collectors.toMap(it -> it.member().id(), BridgeCalculator::readings));
  }

  private static Map<String, DriverReading> readings(AccountExposure exposure) {
    return exposure.drivers().stream()
        .collect(Collectors.toMap(it -> it.driver().name(), Function.identity()));
  }

  /// Empty where the lock had no call for this quarter. `asLocked` is what would stand now by the
  /// model of the lock, where another one is in force; without it the two cannot be told apart.
  public static Optional<ForecastBridge> between(
      ForecastSnapshot snapshot,
      PortfolioPosition current,
      Optional<PortfolioPosition> bySnapshotModel) {
    var quarter = current.snapshot().quarter();
    var comparable = bySnapshotModel.filter(it -> it.model().equals(snapshot.model()));
    return snapshot
        .indexOf(quarter)
        .map(_ ->
            new BridgeCalculator(snapshot, current, comparable)
                .bridge(ActualChurn.of(current.exposures(), quarter)));
  }

  private ForecastBridge bridge(ActualChurn actual) {
    var lines = lines();
    lines.sort(
        Comparator.<BridgeLine>comparingDouble(it -> -RevenueForecaster.magnitude(it.amount()))
            .thenComparing(BridgeLine::id)
            .thenComparing(BridgeLine::reason));
    var named = lines.subList(0, Math.min(MAX_LINES, lines.size()));
    var others = lines.subList(named.size(), lines.size());
    return new ForecastBridge(
        quarter,
        snapshot.day(),
        snapshot.model(),
        current.day(),
        current.model(),
        ForecastTotals.of(snapshot, quarter),
        ForecastTotals.of(current, quarter),
        named,
        new OtherLines(others.size(), sum(others)),
        byReason(lines),
        actual);
  }

  private static List<ReasonTotal> byReason(List<BridgeLine> lines) {
    var sums = new EnumMap<BridgeReason, List<BridgeLine>>(BridgeReason.class);
    lines.forEach(line -> sums.computeIfAbsent(line.reason(), _ -> new ArrayList<>()).add(line));
    return sums.entrySet().stream()
        .map(each -> new ReasonTotal(each.getKey(), each.getValue().size(), sum(each.getValue())))
        .toList();
  }

  private static MultiCurrencyAmount sum(List<BridgeLine> lines) {
    return lines.stream()
        .map(BridgeLine::amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  private List<BridgeLine> lines() {
    var before = byId(snapshot);
    var after = byId(current);
    var lines = new ArrayList<BridgeLine>();
    after.forEach((id, it) -> lines.addAll(lines(Optional.ofNullable(before.get(id)), it)));
    before.forEach((id, it) -> {
      if (!after.containsKey(id)) {
        var change = new AccountChange(it, total(snapshot, it), MultiCurrencyAmount.zero());
        change.add(lines, BridgeReason.REPORTED_LATE, change.amount(), Optional.empty());
      }
    });
    return lines;
  }

  private Map<AccountId, MultiCurrencyAmount> totals(ForecastSnapshot snapshot) {
    return snapshot.entries().stream()
        .collect(Collectors.toMap(SnapshotEntry::id, it -> total(snapshot, it)));
  }

  private static Map<AccountId, SnapshotEntry> byId(ForecastSnapshot snapshot) {
    var byId = new TreeMap<AccountId, SnapshotEntry>();
    snapshot.entries().forEach(it -> byId.put(it.id(), it));
    return byId;
  }

  private List<BridgeLine> lines(Optional<SnapshotEntry> before, SnapshotEntry after) {
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

  private static BridgeReason reason(Optional<SnapshotEntry> before, SnapshotEntry after) {
    if (before.isEmpty()) {
      return after.hasChurned() ? BridgeReason.CHURNED : BridgeReason.NEW_CUSTOMER;
    }
    var hadChurned = before.get().hasChurned();
    return after.hasChurned()
        ? hadChurned ? BridgeReason.REPORTED_LATE : BridgeReason.CHURNED
        : BridgeReason.WON_BACK;
  }

  /// Of an account that stays: what its revenue alone changes, and the rest.
  private void split(List<BridgeLine> lines, SnapshotEntry before, AccountChange change) {
    var after = change.entry();
    var earlier = forecast(snapshot, before);
    var later = forecast(current, after);
    if (earlier.committed().isPresent() || later.committed().isPresent()) {
      change.add(lines, BridgeReason.FORECAST_CHANGED, change.amount(), Optional.empty());
      return;
    }
    var churnProbability = earlier.model().churnProbability().value();
    var revenue = times(churnProbability, after.cmrr().minus(before.cmrr()));
    change.add(lines, BridgeReason.REVENUE_CHANGED, revenue, Optional.empty());
    var rest = change.amount().minus(revenue);
    var model = modelEffect(after, rest);
    change.add(lines, BridgeReason.MODEL_CHANGED, model, Optional.empty());
    var movedDriver = movedDriver(before, after);
    change.add(lines, likelihoodReason(before, after, movedDriver), rest.minus(model), movedDriver);
  }

  /// What another model says of the same drivers, more or less than that of the lock; of what
  /// cannot be told apart, all.
  private MultiCurrencyAmount modelEffect(SnapshotEntry after, MultiCurrencyAmount rest) {
    if (snapshot.model().equals(current.model())) {
      return MultiCurrencyAmount.zero();
    }
    var underSnapshotModel = bySnapshotModel.get(after.id());
    return underSnapshotModel == null ? rest : total(current, after).minus(underSnapshotModel);
  }

  private BridgeReason likelihoodReason(
      SnapshotEntry before, SnapshotEntry after, Optional<DriverReading> movedDriver) {
    var wasDue = before.renewal().filter(on -> !on.isAfter(quarter.end())).isPresent();
    var isDue = after.renewal().filter(on -> !on.isAfter(quarter.end())).isPresent();
    if (wasDue && !isDue) {
      return BridgeReason.RENEWED;
    }
    return movedDriver.isPresent() ? BridgeReason.LIKELIHOOD_CHANGED : BridgeReason.TIME_PASSED;
  }

  /// The driver whose share in the log-odds of one model changed most, as it is now.
  private Optional<DriverReading> movedDriver(SnapshotEntry before, SnapshotEntry after) {
    return drivers.getOrDefault(after.id(), Map.of()).values().stream()
        .filter(it -> contributionChange(before, it) > MIN_CONTRIBUTION_CHANGE)
        .max(
            Comparator.<DriverReading>comparingDouble(it -> contributionChange(before, it))
                .thenComparing(DriverReading::driver));
  }

  private static double contributionChange(SnapshotEntry before, DriverReading current) {
    return Math.abs(
        current.contribution() - before.driverContributions().getOrDefault(current.driver(), 0.0));
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

  /// What one account came to, and comes to now.
  private record AccountChange(
      SnapshotEntry entry, MultiCurrencyAmount before, MultiCurrencyAmount after) {
    MultiCurrencyAmount amount() {
      return after.minus(before);
    }

    void add(
        List<BridgeLine> lines,
        BridgeReason reason,
        MultiCurrencyAmount amount,
        Optional<DriverReading> movedDriver) {
      if (!amount.isZero()) {
        lines.add(
            new BridgeLine(entry.id(), entry.name(), reason, amount, before, after, movedDriver));
      }
    }
  }
}
