package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.risk.episode.Episode;

/// What of an account has been written and announced. `version` is that of its item and grows by
/// one with each write (0 before the first); `lastAnnouncedEpisode` is the number of the latest
/// risk episode that was announced.
public record DeliveryState(long version, AnnouncementOutbox outbox, int lastAnnouncedEpisode) {

  public static DeliveryState none() {
    return new DeliveryState(0, AnnouncementOutbox.empty(), 0);
  }

  /// That of the next write, before anything is announced with it.
  public DeliveryState nextVersion() {
    return new DeliveryState(version + 1, outbox, lastAnnouncedEpisode);
  }

  /// Whether an episode was announced, or comes before one that was.
  public boolean hasAnnounced(Episode episode) {
    return episode.number() <= lastAnnouncedEpisode;
  }
}
