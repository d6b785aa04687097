package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.churn.driver.AccountFeature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Extracts one feature of an account: its value on a day, and the later days on which time alone
/// may change that value.
record FeatureExtractor(
    AccountFeature feature,
    Function<LocalDate, OptionalDouble> value,
    Function<LocalDate, Stream<LocalDate>> changeDays) {

  /// A feature that only a signal changes.
  static FeatureExtractor constant(AccountFeature feature, OptionalDouble value) {
    return new FeatureExtractor(feature, _ -> value, _ -> Stream.empty());
  }

  /// Whole steps of so many days from `start` to `day`, never negative.
  static long wholeSteps(LocalDate start, int days, LocalDate day) {
    return Math.max(0, ChronoUnit.DAYS.between(start, day)) / days;
  }

  /// The first day after `day` on which another whole step since `start` is complete.
  static LocalDate nextStep(LocalDate start, int days, LocalDate day) {
    return start.plusDays((wholeSteps(start, days, day) + 1) * days);
  }

  /// The days after `day` on which these days are no longer among the last so many.
  static Stream<LocalDate> expiryDays(Stream<LocalDate> known, int days, LocalDate day) {
    return known.map(each -> each.plusDays(days + 1L)).filter(expiry -> expiry.isAfter(day));
  }

  /// Whether `known` is among the so many days up to `day`.
  static boolean isWithin(LocalDate known, int days, LocalDate day) {
    return !known.isBefore(day.minusDays(days));
  }
}
