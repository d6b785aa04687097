package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.churn.driver.AccountFeature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Extracts one feature of an account on a day.
record FeatureExtractor(AccountFeature feature, Function<LocalDate, DatedFeature> on) {

  /// Its value on a day, and the later days on which time alone may change it, which are looked for
  /// only when somebody asks.
  record DatedFeature(OptionalDouble value, Supplier<Stream<LocalDate>> changeDays) {}

  FeatureExtractor(
      AccountFeature feature,
      Function<LocalDate, OptionalDouble> value,
      Function<LocalDate, Stream<LocalDate>> changeDays) {
    this(feature, day -> new DatedFeature(value.apply(day), () -> changeDays.apply(day)));
  }

  /// A feature that only a signal changes.
  static FeatureExtractor constant(AccountFeature feature, OptionalDouble value) {
    var always = new DatedFeature(value, Stream::empty);
    return new FeatureExtractor(feature, _ -> always);
  }

  /// A feature that follows from one reading of the evidence.
  static FeatureExtractor read(
      AccountFeature feature,
      Function<LocalDate, EvidenceReading> reading,
      UnaryOperator<OptionalDouble> value) {
    return new FeatureExtractor(
        feature,
        day -> {
          var read = reading.apply(day);
          return new DatedFeature(value.apply(read.value()), () -> read.validUntil().stream());
        });
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
