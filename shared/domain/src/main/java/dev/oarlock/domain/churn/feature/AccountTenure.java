package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.churn.driver.FeatureScale;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Since when the account is a customer, and the scale of tenure in the portfolio.
public record AccountTenure(Optional<LocalDate> start, FeatureScale scale) {
  /// Days in a month, everywhere in the forecast.
  public static final int MONTH_DAYS = 30;

  /// The standardized risk of a short tenure, `monthsAhead` months from the day.
  OptionalDouble risk(LocalDate day, int monthsAhead) {
    return start.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(scale.standardize(rawValue(start.get(), day, monthsAhead)));
  }

  /// Natural logarithm of 1 + months as a customer.
  OptionalDouble rawValue(LocalDate day) {
    return start.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(rawValue(start.get(), day, 0));
  }

  private static double rawValue(LocalDate from, LocalDate day, int monthsAhead) {
    return Math.log1p((double) (FeatureExtractor.wholeSteps(from, MONTH_DAYS, day) + monthsAhead));
  }

  Stream<LocalDate> changeDays(LocalDate day) {
    return start.stream()
        .filter(from -> scale.standardize(rawValue(from, day, 0)) > -FeatureScale.LIMIT)
        .map(from -> FeatureExtractor.nextStep(from, MONTH_DAYS, day));
  }
}
