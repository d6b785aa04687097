package dev.oarlock.domain.risk.reason;

import java.time.LocalDate;
import java.util.Optional;

/// A sign of a reason: what is seen, as a phrase people read, and the day that it is known from.
/// One that `alerts` is also a telltale sign, which by itself puts an account at risk; the others
/// are only shown.
public record ReasonClue(String description, Optional<LocalDate> knownSince, boolean isTelltale) {
  static ReasonClue supporting(String what, LocalDate when) {
    return new ReasonClue(what, Optional.of(when), false);
  }

  static ReasonClue supporting(String what) {
    return new ReasonClue(what, Optional.empty(), false);
  }
}
