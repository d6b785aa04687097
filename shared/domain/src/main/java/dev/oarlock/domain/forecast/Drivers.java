package dev.oarlock.domain.forecast;

import dev.oarlock.domain.facts.Facts;
import java.time.LocalDate;

/// An account's drivers as a model learns from them.
public final class Drivers {
  private Drivers() {}

  /// The drivers on a day, in the shipped book, those of time (renewal, lock-in, notice) over so
  /// many days ahead.
  public static DriverValues ahead(Facts facts, LocalDate day, int days) {
    return Sighting.of(facts, day).ahead(Scales.shipped(), days);
  }
}
