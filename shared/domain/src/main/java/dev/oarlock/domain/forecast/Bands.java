package dev.oarlock.domain.forecast;

import java.util.Optional;
import java.util.function.IntFunction;

/// The 90 % band of each probability of a forecast; no end falls as the horizon grows.
public record Bands(
    Range within30, Range within90, Range within180, Range within365, Optional<Range> atRenewal) {
  static Bands of(IntFunction<Range> within, Optional<Integer> renewal) {
    return new Bands(
        within.apply(30),
        within.apply(90),
        within.apply(180),
        within.apply(365),
        renewal.map(within::apply));
  }
}
