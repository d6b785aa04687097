package dev.oarlock.domain.risk;

import java.time.LocalDate;
import java.util.OptionalInt;

/// One spell of an account at risk, numbered from 1; while it is open nobody is alerted again.
public record Episode(int number, LocalDate opened, Cause cause, OptionalInt scoreAtOpening) {
  /// The same for another reason.
  public Episode because(Cause other) {
    return new Episode(number, opened, other, scoreAtOpening);
  }
}
