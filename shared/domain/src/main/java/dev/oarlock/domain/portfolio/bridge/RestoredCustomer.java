package dev.oarlock.domain.portfolio.bridge;

import dev.oarlock.domain.portfolio.bridge.ForecastBridge.BridgeReason;
import dev.oarlock.domain.portfolio.exposure.CustomerTenure;
import dev.oarlock.domain.portfolio.snapshot.ForecastSnapshot;
import dev.oarlock.domain.portfolio.snapshot.SnapshotEntry;
import java.time.LocalDate;
import java.util.Optional;

/// A customer that the snapshot has as churned, or does not have: it may be new or have come back,
/// or it never was away and only what was told made it so.
record RestoredCustomer(
    ForecastSnapshot snapshot, Optional<SnapshotEntry> before, Optional<CustomerTenure> tenure) {

  BridgeReason reason() {
    return tenure.filter(this::neverLeft).map(this::reasonToStay).orElseGet(this::reasonToCome);
  }

  /// A churn that the snapshot counts was in its quarter, one that it leaves out in an earlier one.
  private boolean neverLeft(CustomerTenure known) {
    var isOld = known.since().isBefore(snapshot.quarter().start());
    return isOld || (before.isPresent() && !known.returned() && hadBegun(known.since()));
  }

  private boolean hadBegun(LocalDate since) {
    return !since.isAfter(snapshot.day());
  }

  private BridgeReason reasonToStay(CustomerTenure known) {
    if (before.isEmpty() && !hadBegun(known.payingSince())) {
      return BridgeReason.REVENUE_CHANGED;
    }
    return known.renewalSigned().filter(on -> !on.isBefore(snapshot.day())).isPresent()
        ? BridgeReason.RENEWED_LATE
        : BridgeReason.REPORTED_LATE;
  }

  private BridgeReason reasonToCome() {
    return before.isPresent() || tenure.filter(CustomerTenure::returned).isPresent()
        ? BridgeReason.WON_BACK
        : BridgeReason.NEW_CUSTOMER;
  }
}
