package dev.oarlock.domain.risk.handling;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Person;
import dev.oarlock.domain.account.identity.PersonDirectory;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// When Oarlock itself brings up a risk again: one that nobody has, to its owner, then to their
/// manager, then to the leadership; one that somebody has, when its snooze is over or nothing was
/// done for long. All in business hours of whoever is meant, and each once: what is due follows
/// from the latest step.
///
/// @param businessZone the time zone of whoever the directory has none for
public record FollowUpPolicy(FollowUpWaits waits, PersonDirectory people, ZoneId businessZone) {
  /// A card that nobody touched for longer was overlooked by all; it is a line of the digest.
  private static final Duration STALE = Duration.ofDays(14);

  private static final int LEADERSHIP = 2;

  /// An open risk that people were alerted to.
  public record WatchedRisk(
      int episode,
      Instant alerted,
      Optional<Csm> accountOwner,
      RiskUrgency urgency,
      RiskHandling handling) {

    /// Since when nothing happened.
    Instant quietSince() {
      return handling
          .latest()
          .map(HandlingStep::at)
          .filter(at -> at.isAfter(alerted))
          .orElse(alerted);
    }

    Optional<Csm> owner() {
      return handling.owner().or(() -> accountOwner);
    }
  }

  /// What is due now; empty if nothing is, or whoever is meant is not at work.
  public Optional<RiskHandled> due(WatchedRisk risk, Instant now) {
    var hours = new BusinessHours(zone(risk.owner()));
    if (!hours.contains(now)) {
      return Optional.empty();
    }
    var today = now.atZone(hours.zone()).toLocalDate();
    return switch (risk.handling().stage(today)) {
      case UNCLAIMED -> ofNobody(risk, hours.between(risk.quietSince(), now), now);
      case CLAIMED -> wakes(risk) || isIdle(risk, now) ? remind(risk) : Optional.empty();
      case RESOLVED -> isIdle(risk, now) ? remind(risk) : Optional.empty();
      case SNOOZED -> Optional.empty();
    };
  }

  /// Whose snooze was the latest that was done, and is over.
  private static boolean wakes(WatchedRisk risk) {
    return risk.handling().latest().filter(it -> it.what().step() == Step.SNOOZE).isPresent();
  }

  private boolean isIdle(WatchedRisk risk, Instant now) {
    return !risk.quietSince().plus(Duration.ofDays(waits.idleDays())).isAfter(now);
  }

  private Optional<RiskHandled> ofNobody(WatchedRisk risk, Duration waited, Instant now) {
    var level = level(risk.handling());
    var isStale = level == 0 && risk.alerted().plus(STALE).isBefore(now);
    return waits
        .beforeLevel(risk.urgency(), level)
        .filter(wait -> !isStale && waited.compareTo(wait) >= 0)
        .flatMap(_ -> level == 0 ? remind(risk) : Optional.of(escalation(risk)));
  }

  /// How often it was brought up: by a word to the owner, to the manager, to the leadership.
  private static int level(RiskHandling handling) {
    return handling
        .escalation()
        .map(it -> it.what().to().isPresent() ? LEADERSHIP : LEADERSHIP + 1)
        .orElseGet(() -> handling.reminder().isPresent() ? 1 : 0);
  }

  /// One level up from where it is: to the manager of the account's owner, and where nobody knows
  /// that or they were told, to the leadership.
  private RiskHandled escalation(WatchedRisk risk) {
    if (level(risk.handling()) == LEADERSHIP) {
      return ours(risk, Step.ESCALATE, Optional.empty(), Optional.empty());
    }
    var manager = risk.accountOwner().flatMap(people::managerOf);
    var why = manager.isPresent() ? Optional.<String>empty() : Optional.of(unknown(risk));
    return ours(risk, Step.ESCALATE, manager, why);
  }

  private static String unknown(WatchedRisk risk) {
    return risk.accountOwner()
        .map(owner -> phrase("nobody is known to lead {0!}", owner.name()))
        .orElse(phrase("nobody is named as its owner"));
  }

  private static Optional<RiskHandled> remind(WatchedRisk risk) {
    return Optional.of(ours(risk, Step.REMIND, Optional.empty(), Optional.empty()));
  }

  private static RiskHandled ours(
      WatchedRisk risk, Step step, Optional<Csm> to, Optional<String> note) {
    return new RiskHandled(risk.episode(), step, Optional.empty(), to, note, RiskHandled.OARLOCK);
  }

  private ZoneId zone(Optional<Csm> owner) {
    return owner.flatMap(people::find).flatMap(Person::zone).orElse(businessZone);
  }
}
