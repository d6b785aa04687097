package dev.oarlock.domain.learning.personperiod;

import dev.oarlock.domain.churn.feature.FeatureSnapshot;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import java.time.LocalDate;
import java.util.OptionalInt;

/// A customer on a past day: its features as known then, its health score if requested, and its
/// labels for the month and the quarter after.
public record CustomerMonth(
    String account,
    LocalDate day,
    FeatureSnapshot features,
    OptionalInt health,
    ChurnLabel monthLabel,
    ChurnLabel quarterLabel) {
  /// Days of a month: one period of the hazard.
  public static final int MONTH_DAYS = 30;

  /// The horizon in days for validation.
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
