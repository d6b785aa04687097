package dev.oarlock.domain.state;

import dev.oarlock.domain.announce.Announcement;
import java.math.BigInteger;
import java.util.List;

/// What the latest write announced, kept with it so that a crash before publishing loses nothing:
/// the stream delivers the batch again, and what its position announced is said again.
public record Outbox(BigInteger position, List<Announcement> announcements) {
  public Outbox {
    announcements = List.copyOf(announcements);
  }

  public static Outbox empty() {
    return new Outbox(BigInteger.ZERO, List.of());
  }
}
