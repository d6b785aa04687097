package dev.oarlock.aws.store.model;

import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.backtest.ChallengerComparison;
import dev.oarlock.domain.learning.backtest.PromotionGate;
import dev.oarlock.domain.learning.model.FittedModel.TrainingSummary;
import dev.oarlock.domain.learning.validation.ValidationReport;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A version of the churn model as it was trained: on what, how good training was on days that it
/// had not seen, and how it compared with the version `against` that was active then.
public record ModelVersion(
    HazardModel model, Origin origin, Optional<ValidationReport> report, Test test) {
  /// When and by whom it was trained, and that on what was known until `cutOff`.
  @Json
  public record Origin(Instant at, String by, LocalDate cutOff, TrainingSummary training) {}

  @Json
  public record Test(String against, ChallengerComparison comparison) {}

  /// Whether it may replace the version that was in force then by itself.
  public PromotionGate gate() {
    return PromotionGate.of(report, test.comparison());
  }

  public String name() {
    return model.version();
  }
}
