package dev.oarlock.domain.transition.announcement;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.risk.episode.EpisodeCause;
import java.time.LocalDate;
import java.util.OptionalInt;

/// What an account's change tells the rest of the company; the simple name is its detail-type on
/// the bus. The same `id` heard twice is one announcement.
public sealed interface Announcement {
  String id();

  AccountSnapshot about();

  /// The score moved by a whole point or more, or the band changed.
  record HealthChanged(String id, AccountSnapshot about, ScoreChange change)
      implements Announcement {}

  record AccountAtRisk(String id, AccountSnapshot about, int episode, EpisodeCause cause)
      implements Announcement {}

  record AccountRecovered(String id, AccountSnapshot about, int episode, LocalDate atRiskSince)
      implements Announcement {}

  record GongRung(String id, AccountSnapshot about, Win win) implements Announcement {}

  /// An override is over. `said` and `band` held by it, `computed` and `computedBand` beside it
  /// when it ended; what is computed now is in `about`.
  record OverrideEnded(String id, AccountSnapshot about, EndedOverride override)
      implements Announcement {
    public record EndedOverride(
        OptionalInt score,
        Band band,
        OptionalInt computed,
        String reason,
        Csm by,
        LocalDate until) {}
  }

  /// The account changed hands, so that the pulse of its last owner counts no more: what does the
  /// new one think? `last` is that pulse, 1 to 5, where there was one.
  record PulseRequested(String id, AccountSnapshot about, Csm from, OptionalInt lastPulse)
      implements Announcement {}

  /// Model and CSM are a band apart about the next renewal, and a lead is asked to decide. `number`
  /// is that of the disagreement within the account.
  record ForecastsDisagree(
      String id, AccountSnapshot about, int number, DisagreementSummary disagreement)
      implements Announcement {}

  /// They are not any more, or somebody has decided. `said` is what both said last.
  record DisagreementResolved(
      String id,
      AccountSnapshot about,
      int number,
      DisagreementSummary disagreement,
      DisagreementResolution resolution)
      implements Announcement {}

  default String type() {
    return getClass().getSimpleName();
  }
}
