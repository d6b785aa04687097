package dev.oarlock.domain.risk.episode;

import java.time.LocalDate;

/// A risk episode that is over, the day on which it ended, whatever ended it, and how.
public record EndedEpisode(Episode episode, LocalDate ended, Ended how) {
  /// How it ended.
  public enum Ended {
    OVER,
    SAVED,
    /// The customer has left.
    LEFT,
    /// The account became a part of another; if that is undone, it goes on.
    MERGED
  }

  public EndedEpisode(Episode episode, LocalDate ended) {
    this(episode, ended, Ended.OVER);
  }

  public EndedEpisode asSaved() {
    return new EndedEpisode(episode, ended, Ended.SAVED);
  }

  public EndedEpisode asLeft() {
    return new EndedEpisode(episode, ended, Ended.LEFT);
  }

  public EndedEpisode asMerged() {
    return new EndedEpisode(episode, ended, Ended.MERGED);
  }

  public boolean saved() {
    return how == Ended.SAVED;
  }

  /// Whether it was open at the end of a day.
  public boolean wasOpenOn(LocalDate day) {
    return !episode.opened().isAfter(day) && ended.isAfter(day);
  }
}
