package dev.oarlock.domain.risk.episode;

import java.time.LocalDate;
import java.util.OptionalInt;

/// One period of an account at risk, numbered from 1; while it is open nobody is alerted again.
public record Episode(
    int number, LocalDate opened, EpisodeCause cause, OptionalInt scoreAtOpening) {
  /// The same episode with another cause.
  public Episode withCause(EpisodeCause other) {
    return new Episode(number, opened, other, scoreAtOpening);
  }
}
