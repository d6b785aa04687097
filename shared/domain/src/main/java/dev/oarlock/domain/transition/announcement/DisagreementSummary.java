package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.PredictionInterval;
import dev.oarlock.domain.renewal.CategoryThresholds;
import dev.oarlock.domain.renewal.CsmForecast;
import dev.oarlock.domain.renewal.RenewalEstimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The forecasts of model and CSM for a renewal, and the drivers that weigh most on the model's
/// side. `interval` is the model's 90 % interval.
public record DisagreementSummary(
    LocalDate renewal,
    RenewalEstimate model,
    Optional<PredictionInterval> interval,
    List<DriverReading> drivers,
    CsmForecast csm,
    CategoryThresholds thresholds) {
  public DisagreementSummary {
    drivers = List.copyOf(drivers);
  }
}
