package dev.oarlock.aws.model;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.learn.Model.Training;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.train.Comparison;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A version of the churn model as it was kept: what it learned from, how good learning was on days
/// that it had not seen, and how it stood against the version `against` that was in force then.
public record Version(HazardModel model, Origin origin, Optional<Report> report, Test test) {
  /// When and by whom it was learned, and from what was known until `cutOff`.
  public record Origin(Instant at, String by, LocalDate cutOff, Training training) {}

  public record Test(String against, Comparison comparison) {}

  public String name() {
    return model.version();
  }
}
