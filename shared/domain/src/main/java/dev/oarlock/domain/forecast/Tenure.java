package dev.oarlock.domain.forecast;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Since when the account is a customer, and how long others are.
record Tenure(Optional<LocalDate> start, Scale scale) {
  /// Days of a month, everywhere in the forecast.
  static final int MONTH = 30;

  /// The risk of being a customer for a short time only, in the month that is `monthsAhead`.
  OptionalDouble risk(LocalDate day, int monthsAhead) {
    return start.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(scale.risk(measured(start.get(), day, monthsAhead)));
  }

  /// Natural logarithm of 1 + months as a customer.
  OptionalDouble measured(LocalDate day) {
    return start.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(measured(start.get(), day, 0));
  }

  private static double measured(LocalDate from, LocalDate day, int monthsAhead) {
    return Math.log1p((double) (Gauge.steps(from, MONTH, day) + monthsAhead));
  }

  Stream<LocalDate> turns(LocalDate day) {
    return start.stream()
        .filter(from -> scale.risk(measured(from, day, 0)) > -Scale.LIMIT)
        .map(from -> Gauge.nextStep(from, MONTH, day));
  }
}
