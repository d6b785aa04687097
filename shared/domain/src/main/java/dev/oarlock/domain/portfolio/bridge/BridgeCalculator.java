package dev.oarlock.domain.portfolio.bridge;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ForecastTotals;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.OtherLines;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.ReasonTotal;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
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

/// Explains the difference between two forecast snapshots, for the quarter of the later one.
public final class BridgeCalculator {
  private static final int MAX_LINES = 40;

  private final ForecastSnapshot snapshot;
  private final ForecastSnapshot current;
  private final CalendarQuarter quarter;
  private final AccountBridge accounts;

  private BridgeCalculator(
      ForecastSnapshot snapshot,
      PortfolioPosition current,
      Optional<PortfolioPosition> bySnapshotModel) {
    this.snapshot = snapshot;
    this.current = current.snapshot();
    this.quarter = current.snapshot().quarter();
    this.accounts = new AccountBridge(snapshot, current, bySnapshotModel);
  }

  /// Empty if the snapshot has no forecast for this quarter. `bySnapshotModel` is the current
  /// position by the model of the snapshot, if another model is in force; without it the effect of
  /// the model cannot be separated.
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
    after.forEach(
        (id, it) -> lines.addAll(accounts.lines(Optional.ofNullable(before.get(id)), it)));
    before.forEach((id, it) -> {
      if (!after.containsKey(id)) {
        lines.addAll(accounts.linesOfMissing(it));
      }
    });
    return lines;
  }

  private static Map<AccountId, SnapshotEntry> byId(ForecastSnapshot snapshot) {
    var byId = new TreeMap<AccountId, SnapshotEntry>();
    snapshot.entries().forEach(it -> byId.put(it.id(), it));
    return byId;
  }
}
