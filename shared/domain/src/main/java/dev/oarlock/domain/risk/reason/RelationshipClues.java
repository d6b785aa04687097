package dev.oarlock.domain.risk.reason;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.evidence.business.EventEvidence;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged.Action;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.Set;
import java.util.stream.Stream;

/// Clues from people who joined or left, on either side. docs/health.md says where the thresholds
/// come from.
final class RelationshipClues {
  private static final int QUARTER_DAYS = 90;
  private static final int MAIL_DAYS = 45;
  private static final int EVENT_DAYS = 180;
  private static final int UNMET_WEEKS = 25;

  private RelationshipClues() {}

  static Stream<ReasonClue> sponsorLost(DiagnosisContext context) {
    var people = context.evidence().contacts();
    return Stream.of(
            context.telltaleClue(Telltale.SPONSOR_LEFT, people.vacantSince(ContactRole.SPONSOR)),
            people.vacantSince(ContactRole.CHAMPION).stream()
                .map(day ->
                    ReasonClue.supporting(
                        phrase("their champion left and nobody has followed"), day)),
            moved(context, ContactRole.POWER_USER, Movement.LEFT, phrase("a power user left")),
            dark(context),
            context.clueAbove(UNMET_WEEKS, Measure.EXECUTIVE_CONTACT),
            mail(context, Action.BOUNCED, phrase("mail to one of them bounced")),
            mail(context, Action.UNSUBSCRIBED, phrase("one of them unsubscribed from our mail")))
        .flatMap(clues -> clues);
  }

  /// No contact, and no answer.
  private static Stream<ReasonClue> dark(DiagnosisContext context) {
    return context.evidence().contacts().goneDark(context.today()).isPresent()
        ? Stream.of(ReasonClue.supporting(phrase("nobody of theirs was in touch for 90 days")))
        : Stream.empty();
  }

  static Stream<ReasonClue> newLeadership(DiagnosisContext context) {
    var people = context.evidence().contacts();
    var successor =
        people.latestChange(ContactRole.SPONSOR, Movement.LEFT).isPresent()
            ? moved(
                context, ContactRole.SPONSOR, Movement.JOINED, phrase("another sponsor took over"))
            : Stream.<ReasonClue>empty();
    var evaluation = corporateEvents(context, EventEvidence.COMPETITION, QUARTER_DAYS);
    return Stream.of(
            context.telltaleClue(
                Telltale.COMPETITOR_EVALUATED, evaluation.map(Fact::day).findFirst()),
            corporateEvents(context, Set.of(Kind.LEADERSHIP_CHANGE), EVENT_DAYS)
                .map(fact -> ReasonClue.supporting(phrase("their leadership changed"), fact.day())),
            moved(context, ContactRole.EXECUTIVE, Movement.JOINED, phrase("an executive joined")),
            moved(context, ContactRole.EXECUTIVE, Movement.LEFT, phrase("an executive left")),
            successor)
        .flatMap(clues -> clues);
  }

  static Stream<ReasonClue> companySold(DiagnosisContext context) {
    var sale = corporateEvents(context, EventEvidence.SALE, EVENT_DAYS);
    return context.telltaleClue(Telltale.COMPANY_SOLD, sale.map(Fact::day).findFirst());
  }

  private static Stream<Fact<CorporateEventNoted>> corporateEvents(
      DiagnosisContext context, Set<Kind> kinds, int days) {
    return context.evidence().events().latestEvent(kinds).stream()
        .filter(fact -> context.isSince(days, fact.day()));
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
