package dev.oarlock.domain.portfolio.snapshot;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.portfolio.exposure.QuarterForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
    driverContributions = DriverContributions.copyOf(driverContributions);
  }

  public boolean hasChurned() {
    return !churnedRevenue.isZero();
  }

  /// This account and one that is a part of it by now, as one: what both pay and may lose, by the
  /// drivers of the whole.
  SnapshotEntry with(SnapshotEntry part) {
    var both = new ArrayList<QuarterForecast>();
    for (var i = 0; i < forecasts.size(); i++) {
      both.add(forecasts.get(i).plus(part.forecasts().get(i)));
    }
    return new SnapshotEntry(
        id,
        name,
        csm,
        cmrr.plus(part.cmrr()),
        Stream.of(renewal, part.renewal()).flatMap(Optional::stream).min(LocalDate::compareTo),
        churnedRevenue.plus(part.churnedRevenue()),
        both,
        driverContributions);
  }

  /// The same of the account that it is a part of by now.
  SnapshotEntry of(AccountId whole) {
    return new SnapshotEntry(
        whole, name, csm, cmrr, renewal, churnedRevenue, forecasts, driverContributions);
  }
}
