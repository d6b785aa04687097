package dev.oarlock.domain.risk.episode;

import java.time.LocalDate;

/// A risk episode that is over, the day on which it ended, whatever ended it, and whether that was
/// a save.
public record EndedEpisode(Episode episode, LocalDate ended, boolean saved) {
  public EndedEpisode(Episode episode, LocalDate ended) {
    this(episode, ended, false);
  }

  public EndedEpisode asSaved() {
    return new EndedEpisode(episode, ended, true);
  }

  /// Whether it was open at the end of a day.
  public boolean wasOpenOn(LocalDate day) {
    return !episode.opened().isAfter(day) && ended.isAfter(day);
  }
}
