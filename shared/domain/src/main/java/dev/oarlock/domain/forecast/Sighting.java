package dev.oarlock.domain.forecast;

import dev.oarlock.domain.facts.Facts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was seen of an account on a day, and of its exits ahead, before it is held against a book.
public final class Sighting {
  private final LocalDate day;
  private final Measured steady;
  private final Optional<LocalDate> start;
  private final Exits exits;

  Sighting(LocalDate day, Measured steady, Optional<LocalDate> start, Exits exits) {
    this.day = day;
    this.steady = steady;
    this.start = start;
    this.exits = exits;
  }

  public static Sighting of(Facts facts, LocalDate day) {
    return Outlook.Source.of(facts, Scales.shipped()).seen(day);
  }

  public OptionalDouble measured(Quantity quantity) {
    return quantity == Quantity.TENURE
        ? new Tenure(start, Scale.PLAIN).measured(day)
        : steady.of(quantity);
  }

  /// The drivers in such a book, those of time (renewal, lock-in, notice) over so many days ahead.
  public DriverValues ahead(Scales scales, int days) {
    return on(scales).during(0, days);
  }

  Outlook on(Scales scales) {
    var tenure = new Tenure(start, scales.of(Quantity.TENURE));
    return new Outlook(day, steady.on(scales), tenure, exits);
  }
}
