package dev.oarlock.domain.portfolio.snapshot;

import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.exposure.AccountExposure;
import dev.oarlock.domain.portfolio.exposure.ForecastHorizon;
import dev.oarlock.domain.portfolio.revenue.RevenueForecaster;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.Collection;
import java.util.List;

/// The position of a portfolio on a day by one model: each account's exposure, and the forecasts.
public record PortfolioPosition(List<AccountExposure> exposures, ForecastSnapshot snapshot) {
  public PortfolioPosition {
    exposures = List.copyOf(exposures);
  }

  public static PortfolioPosition of(
      Collection<AccountState> accounts, ForecastHorizon horizon, HazardModel hazard) {
    return of(RevenueForecaster.exposures(accounts, horizon, hazard), horizon, hazard.version());
  }

  public static PortfolioPosition of(
      List<AccountExposure> exposures, ForecastHorizon horizon, String model) {
    return new PortfolioPosition(exposures, ForecastSnapshot.of(exposures, horizon, model));
  }

  public String model() {
    return snapshot.model();
  }
}
