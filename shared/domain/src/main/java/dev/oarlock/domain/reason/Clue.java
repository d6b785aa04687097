package dev.oarlock.domain.reason;

import java.time.LocalDate;
import java.util.Optional;

/// A sign of a reason: what is seen, as a phrase people read, and the day that it is known from.
/// One that `alerts` is also a telltale sign, which by itself puts an account at risk; the others
/// are only shown.
public record Clue(String what, Optional<LocalDate> when, boolean alerts) {
  static Clue soft(String what, LocalDate when) {
    return new Clue(what, Optional.of(when), false);
  }

  static Clue soft(String what) {
    return new Clue(what, Optional.empty(), false);
  }
}
