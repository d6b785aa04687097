package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.transition.announcement.Announcement;
import java.math.BigInteger;
import java.util.List;

/// The announcements of the latest write, stored with it so that a crash before publishing loses
/// none: the stream delivers the batch again, and what its position announced is published again.
public record AnnouncementOutbox(BigInteger streamPosition, List<Announcement> announcements) {
  public AnnouncementOutbox {
    announcements = List.copyOf(announcements);
  }

  public static AnnouncementOutbox empty() {
    return new AnnouncementOutbox(BigInteger.ZERO, List.of());
  }
}
