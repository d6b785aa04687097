package dev.oarlock.domain.announce;

import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.risk.Cause;
import java.time.LocalDate;

/// What an account's change tells the rest of the company; the simple name is its detail-type on
/// the bus. The same `id` heard twice is one announcement.
public sealed interface Announcement {
  String id();

  Snapshot about();

  /// The score moved by a whole point or more, or the band changed.
  record HealthChanged(String id, Snapshot about, Change change) implements Announcement {}

  record AccountAtRisk(String id, Snapshot about, int episode, Cause cause)
      implements Announcement {}

  record AccountRecovered(String id, Snapshot about, int episode, LocalDate atRiskSince)
      implements Announcement {}

  record GongRung(String id, Snapshot about, Win win) implements Announcement {}

  default String type() {
    return getClass().getSimpleName();
  }
}
