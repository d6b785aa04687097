package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.driver.FeatureScales;
import java.time.LocalDate;

/// An account's drivers as a model learns from them.
public final class DriverExtraction {
  private DriverExtraction() {}

  /// The drivers on a day, in the shipped book, those of time (renewal, lock-in, notice) over so
  /// many days ahead.
  public static DriverValues driversWithin(Facts facts, LocalDate day, int days) {
    return FeatureSnapshot.of(facts, day).driversWithin(FeatureScales.shipped(), days);
  }
}
