package dev.oarlock.domain.learning.personperiod;

import dev.oarlock.domain.churn.feature.FeatureSnapshot;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import java.time.LocalDate;
import java.util.OptionalInt;

/// A customer on a past day: what was seen of it from what was known then, its plain health where
/// that was asked for, and what became of it in the month and in the quarter after.
public record CustomerMonth(
    String account,
    LocalDate day,
    FeatureSnapshot features,
    OptionalInt health,
    ChurnLabel monthLabel,
    ChurnLabel quarterLabel) {
  /// Days of a month: one stretch of the hazard.
  public static final int MONTH_DAYS = 30;

  /// The horizon by which models are judged.
  public static final int QUARTER_DAYS = 90;

  public boolean labelled() {
    return monthLabel != ChurnLabel.UNKNOWN;
  }

  public Observation monthObservation() {
    return new Observation(account, day.toString(), monthLabel);
  }

  public Observation quarterObservation() {
    return new Observation(account, day.toString(), quarterLabel);
  }
}
