package dev.oarlock.domain.portfolio.snapshot;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One account in a snapshot: its revenue, the forecasts for the current quarter and the next, the
/// revenue it churned in the current one, and the drivers' contributions (log-odds).
public record SnapshotEntry(
    AccountId id,
    String name,
    Optional<Csm> csm,
    MultiCurrencyAmount cmrr,
    Optional<LocalDate> renewal,
    MultiCurrencyAmount churnedRevenue,
    List<QuarterForecast> forecasts,
    Map<Driver, Double> driverContributions) {
  public SnapshotEntry {
    forecasts = List.copyOf(forecasts);
    var copy = new EnumMap<Driver, Double>(Driver.class);
    copy.putAll(driverContributions);
    driverContributions = Collections.unmodifiableMap(copy);
  }

  public boolean hasChurned() {
    return !churnedRevenue.isZero();
  }
}
