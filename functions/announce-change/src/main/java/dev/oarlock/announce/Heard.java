package dev.oarlock.announce;

import dev.oarlock.domain.announce.Announcement;

/// An announcement from the bus, with the id of the signal's event that led to it.
record Heard(Announcement announcement, String correlation) {
  String id() {
    return announcement.id();
  }
}
