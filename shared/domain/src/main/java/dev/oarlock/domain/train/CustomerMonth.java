package dev.oarlock.domain.train;

import dev.oarlock.domain.forecast.Sighting;
import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Outcome;
import java.time.LocalDate;
import java.util.OptionalInt;

/// A customer on a past day: what was seen of it from what was known then, its plain health where
/// that was asked for, and what became of it in the month and in the quarter after.
public record CustomerMonth(
    String account,
    LocalDate day,
    Sighting seen,
    OptionalInt health,
    Outcome inMonth,
    Outcome inQuarter) {
  /// Days of a month: one stretch of the hazard.
  public static final int MONTH = 30;

  /// The horizon by which models are judged.
  public static final int QUARTER = 90;

  boolean tells() {
    return inMonth != Outcome.UNKNOWN;
  }

  Case asMonth() {
    return new Case(account, day.toString(), inMonth);
  }

  Case asQuarter() {
    return new Case(account, day.toString(), inQuarter);
  }
}
