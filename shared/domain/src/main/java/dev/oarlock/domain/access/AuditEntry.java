package dev.oarlock.domain.access;

import java.time.Instant;

/// That somebody saw, changed or shared something, or was refused. `word` says what: a command, a
/// button, a form, a signal's type, a channel, a right; never what was typed or said.
public record AuditEntry(Instant at, String user, Kind kind, String word) {
  /// What kind of act it was.
  public enum Kind {
    SAW,
    CHANGED,
    SHARED,
    REFUSED
  }
}
