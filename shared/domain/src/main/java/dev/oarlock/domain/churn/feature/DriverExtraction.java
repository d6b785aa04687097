package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.driver.FeatureScales;
import java.time.LocalDate;

/// An account's drivers as a model is trained on them.
public final class DriverExtraction {
  private DriverExtraction() {}

  /// The drivers on a day, standardized by the shipped scales; renewal, lock-in and notice cover so
  /// many days ahead.
  public static DriverValues driversWithin(Facts facts, LocalDate day, int days) {
    return FeatureSnapshot.of(facts, day).driversWithin(FeatureScales.shipped(), days);
  }
}
