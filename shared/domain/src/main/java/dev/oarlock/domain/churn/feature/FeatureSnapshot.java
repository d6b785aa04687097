package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.driver.FeatureScale;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.driver.FeatureValues;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// The raw features of an account on a day, and its exits ahead, before they are standardized.
public final class FeatureSnapshot {
  private final LocalDate day;
  private final FeatureValues constant;
  private final Optional<LocalDate> start;
  private final ExitOpportunities exitOpportunities;

  /// `start` is since when the account is a customer.
  public FeatureSnapshot(
      LocalDate day,
      FeatureValues constant,
      Optional<LocalDate> start,
      ExitOpportunities exitOpportunities) {
    this.day = day;
    this.constant = constant;
    this.start = start;
    this.exitOpportunities = exitOpportunities;
  }

  public static FeatureSnapshot of(Facts facts, LocalDate day) {
    return CovariatePath.CovariateSource.of(facts, FeatureScales.shipped()).snapshotOn(day);
  }

  public OptionalDouble rawValue(AccountFeature feature) {
    return feature == AccountFeature.TENURE
        ? new AccountTenure(start, FeatureScale.IDENTITY).rawValue(day)
        : constant.of(feature);
  }

  /// The drivers, standardized by these scales; renewal, lock-in and notice cover so many days
  /// ahead.
  public DriverValues driversWithin(FeatureScales scales, int days) {
    return path(scales).valuesBetween(0, days);
  }

  public CovariatePath path(FeatureScales scales) {
    var tenure = new AccountTenure(start, scales.of(AccountFeature.TENURE));
    return new CovariatePath(day, constant.scaledBy(scales), tenure, exitOpportunities);
  }
}
