package dev.oarlock.domain.portfolio.bridge;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.bridge.DriverMoves.DriverMove;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeLine;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import java.util.List;
import java.util.Optional;

/// The expected loss of one account in the snapshot and now.
record AccountChange(SnapshotEntry entry, MultiCurrencyAmount before, MultiCurrencyAmount after) {
  MultiCurrencyAmount amount() {
    return after.minus(before);
  }

  void add(
      List<BridgeLine> lines,
      BridgeReason reason,
      MultiCurrencyAmount amount,
      Optional<DriverMove> movedDriver) {
    if (!amount.isZero()) {
      lines.add(line(reason, amount, movedDriver, Optional.empty()));
    }
  }

  void addLapsed(List<BridgeLine> lines, MultiCurrencyAmount lost) {
    if (!amount().isZero()) {
      lines.add(line(BridgeReason.LAPSED, amount(), Optional.empty(), Optional.of(lost)));
    }
  }

  private BridgeLine line(
      BridgeReason reason,
      MultiCurrencyAmount amount,
      Optional<DriverMove> movedDriver,
      Optional<MultiCurrencyAmount> lapsed) {
    return new BridgeLine(
        entry.id(),
        entry.name(),
        reason,
        amount,
        before,
        after,
        movedDriver.flatMap(DriverMove::now),
        lapsed,
        movedDriver.filter(move -> move.now().isEmpty()).map(DriverMove::driver));
  }
}
