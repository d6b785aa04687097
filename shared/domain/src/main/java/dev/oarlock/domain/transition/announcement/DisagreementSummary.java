package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.churn.driver.DriverReading;
import dev.oarlock.domain.churn.estimate.CredibleInterval;
import dev.oarlock.domain.renewal.CategoryThresholds;
import dev.oarlock.domain.renewal.CsmForecast;
import dev.oarlock.domain.renewal.RenewalEstimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What model and CSM say of a renewal, and what speaks for the model: the drivers that weigh most
/// on its side. `range` is its 90 % band.
public record DisagreementSummary(
    LocalDate renewal,
    RenewalEstimate model,
    Optional<CredibleInterval> interval,
    List<DriverReading> drivers,
    CsmForecast csm,
    CategoryThresholds thresholds) {
  public DisagreementSummary {
    drivers = List.copyOf(drivers);
  }
}
