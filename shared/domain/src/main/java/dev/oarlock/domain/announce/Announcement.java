package dev.oarlock.domain.announce;

import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.risk.Cause;
import java.time.LocalDate;
import java.util.OptionalInt;

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

  /// An override is over. `said` and `band` held by it, `computed` and `computedBand` beside it
  /// when it ended; what is computed now is in `about`.
  record OverrideEnded(String id, Snapshot about, Said said) implements Announcement {
    public record Said(
        OptionalInt score,
        Band band,
        OptionalInt computed,
        String reason,
        Csm by,
        LocalDate until) {}
  }

  /// The account changed hands, so that the pulse of its last owner counts no more: what does the
  /// new one think? `last` is that pulse, 1 to 5, where there was one.
  record PulseWanted(String id, Snapshot about, Csm from, OptionalInt last)
      implements Announcement {}

  /// Model and CSM are a band apart about the next renewal, and a lead is asked to decide. `number`
  /// is that of the disagreement within the account.
  record CallsDisagree(String id, Snapshot about, int number, Disagreement said)
      implements Announcement {}

  /// They are not any more, or somebody has decided. `said` is what both said last.
  record CallsSettled(String id, Snapshot about, int number, Disagreement said, Settled how)
      implements Announcement {}

  default String type() {
    return getClass().getSimpleName();
  }
}
