package dev.oarlock.aws.store.model;

import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.backtest.ChallengerComparison;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import dev.oarlock.domain.learning.validation.ValidationReport;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A version of the churn model as it was kept: what it learned from, how good learning was on days
/// that it had not seen, and how it stood against the version `against` that was in force then.
public record ModelVersion(
    HazardModel model, Origin origin, Optional<ValidationReport> report, Test test) {
  /// When and by whom it was learned, and from what was known until `cutOff`.
  @Json
  public record Origin(Instant at, String by, LocalDate cutOff, TrainingSummary training) {}

  @Json
  public record Test(String against, ChallengerComparison comparison) {}

  public String name() {
    return model.version();
  }
}
