package dev.oarlock.domain.risk.episode;

import java.time.LocalDate;

/// A risk episode that is over, and the day on which it ended, whatever ended it.
public record EndedEpisode(Episode episode, LocalDate ended) {
  /// Whether it was open at the end of a day.
  public boolean wasOpenOn(LocalDate day) {
    return !episode.opened().isAfter(day) && ended.isAfter(day);
  }
}
