package dev.oarlock.domain.forecast;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Since when the account is a customer.
record Tenure(Optional<LocalDate> start) {
  /// Days of a month, everywhere in the forecast.
  static final int MONTH = 30;

  /// The risk of being a customer for a short time only, in the month that is `monthsAhead`.
  OptionalDouble risk(LocalDate day, int monthsAhead) {
    return start.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(risk(Gauge.steps(start.get(), MONTH, day) + monthsAhead));
  }

  private static double risk(long months) {
    return Reference.TENURE.risk(Math.log1p((double) months));
  }

  Stream<LocalDate> turns(LocalDate day) {
    return start.stream()
        .filter(from -> risk(Gauge.steps(from, MONTH, day)) > -Scale.LIMIT)
        .map(from -> Gauge.nextStep(from, MONTH, day));
  }
}
