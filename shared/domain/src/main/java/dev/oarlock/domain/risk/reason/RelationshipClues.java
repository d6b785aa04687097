package dev.oarlock.domain.risk.reason;

import dev.oarlock.domain.account.evidence.relationship.OwnershipEvidence.Handover;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged.Action;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Clues from people who joined or left, on either side. docs/health.md says where the thresholds
/// come from.
final class RelationshipClues {
  private static final int QUARTER_DAYS = 90;
  private static final int MAIL_DAYS = 45;
  private static final int EVENT_DAYS = 180;
  private static final int UNMET_WEEKS = 25;
  private static final int LOW_PULSE = 2;

  private RelationshipClues() {}

  static Stream<ReasonClue> sponsorLost(DiagnosisContext context) {
    var people = context.evidence().contacts();
    return Stream.of(
            context.telltaleClue(Telltale.SPONSOR_LEFT, people.vacantSince(ContactRole.SPONSOR)),
            people.vacantSince(ContactRole.CHAMPION).stream()
                .map(day ->
                    ReasonClue.supporting("their champion left and nobody has followed", day)),
            moved(context, ContactRole.POWER_USER, Movement.LEFT, "a power user left"),
            mail(context, Action.BOUNCED, "mail to one of them bounced"))
        .flatMap(clues -> clues);
  }

  static Stream<ReasonClue> newLeadership(DiagnosisContext context) {
    var people = context.evidence().contacts();
    var successor =
        people.latestChange(ContactRole.SPONSOR, Movement.LEFT).isPresent()
            ? moved(context, ContactRole.SPONSOR, Movement.JOINED, "another sponsor took over")
            : Stream.<ReasonClue>empty();
    return Stream.of(
            corporateEvents(context, Set.of(Kind.LEADERSHIP_CHANGE), EVENT_DAYS)
                .map(fact -> ReasonClue.supporting("their leadership changed", fact.day())),
            moved(context, ContactRole.EXECUTIVE, Movement.JOINED, "an executive joined"),
            moved(context, ContactRole.EXECUTIVE, Movement.LEFT, "an executive left"),
            successor)
        .flatMap(clues -> clues);
  }

  static Stream<ReasonClue> humanFactor(DiagnosisContext context) {
    var pulse = Measure.PULSE.read(context.evidence(), context.today()).value().orElse(0);
    var low =
        pulse == LOW_PULSE ? context.latestDay(SentimentNoted.class) : Optional.<LocalDate>empty();
    return Stream.of(
            context.telltaleClue(Telltale.PULSE_LOWEST, context.latestDay(SentimentNoted.class)),
            low.stream().map(day -> ReasonClue.supporting("their CSM's pulse is 2 of 5", day)),
            context.evidence().ownership().latestHandover().stream()
                .filter(handover -> context.isSince(QUARTER_DAYS, handover.on()))
                .map(RelationshipClues::handedOver),
            context.clueAbove(UNMET_WEEKS, Measure.EXECUTIVE_CONTACT),
            mail(context, Action.UNSUBSCRIBED, "one of them unsubscribed from our mail"))
        .flatMap(clues -> clues);
  }

  static Stream<ReasonClue> companySold(DiagnosisContext context) {
    var sale =
        corporateEvents(
            context, Set.of(Kind.ACQUISITION, Kind.MERGER, Kind.BANKRUPTCY), EVENT_DAYS);
    return context.telltaleClue(Telltale.COMPANY_SOLD, sale.map(Fact::day).findFirst());
  }

  static Stream<Fact<CorporateEventNoted>> corporateEvents(
      DiagnosisContext context, Set<Kind> kinds, int days) {
    return context.evidence().events().latestEvent(kinds).stream()
        .filter(fact -> context.isSince(days, fact.day()));
  }

  private static ReasonClue handedOver(Handover handover) {
    var names = handover.from().name() + " to " + handover.to().name();
    return ReasonClue.supporting("their CSM changed from " + names, handover.on());
  }

  private static Stream<ReasonClue> moved(
      DiagnosisContext context, ContactRole role, Movement movement, String what) {
    return context.evidence().contacts().latestChange(role, movement).stream()
        .filter(day -> context.isSince(QUARTER_DAYS, day))
        .map(day -> ReasonClue.supporting(what, day));
  }

  private static Stream<ReasonClue> mail(DiagnosisContext context, Action action, String what) {
    return context.facts().of(MarketingEngaged.class).reversed().stream()
        .filter(fact -> fact.signal().action() == action && context.isSince(MAIL_DAYS, fact.day()))
        .limit(1)
        .map(fact -> ReasonClue.supporting(what, fact.day()));
  }
}
