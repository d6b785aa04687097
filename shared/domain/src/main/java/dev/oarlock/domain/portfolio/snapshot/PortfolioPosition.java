package dev.oarlock.domain.portfolio.snapshot;

import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Collection;
import java.util.List;

/// What stands on a day by one model: each account's stake, and the calls that come of them.
public record PortfolioPosition(List<AccountExposure> exposures, ForecastSnapshot snapshot) {
  public PortfolioPosition {
    exposures = List.copyOf(exposures);
  }

  public static PortfolioPosition of(
      Collection<AccountState> accounts, ForecastHorizon horizon, HazardModel hazard) {
    return of(RevenueForecaster.exposures(accounts, horizon, hazard), horizon, hazard.version());
  }

  public static PortfolioPosition of(
      List<AccountExposure> stakes, ForecastHorizon horizon, String model) {
    return new PortfolioPosition(stakes, ForecastSnapshot.of(stakes, horizon, model));
  }

  public String model() {
    return snapshot.model();
  }
}
