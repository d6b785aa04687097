package dev.oarlock.domain.risk.reason;

import java.time.LocalDate;
import java.util.Optional;

/// A clue for a churn reason: a phrase people read, and the day since which it is known. If
/// `isTelltale`, it is also a telltale sign, which alone puts an account at risk; other clues are
/// only shown. If `isStated`, a CSM gave it as the reason of a pulse.
public record ReasonClue(
    String description, Optional<LocalDate> knownSince, boolean isTelltale, boolean isStated) {
  public ReasonClue(String description, Optional<LocalDate> knownSince, boolean isTelltale) {
    this(description, knownSince, isTelltale, false);
  }

  static ReasonClue supporting(String description, LocalDate knownSince) {
    return new ReasonClue(description, Optional.of(knownSince), false);
  }

  static ReasonClue supporting(String description) {
    return new ReasonClue(description, Optional.empty(), false);
  }
}
