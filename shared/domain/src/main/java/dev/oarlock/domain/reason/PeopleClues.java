package dev.oarlock.domain.reason;

import dev.oarlock.domain.evidence.Owners.Handover;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.risk.Telltale;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal.ContactChanged.Movement;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted.Kind;
import dev.oarlock.domain.signal.Signal.MarketingEngaged;
import dev.oarlock.domain.signal.Signal.MarketingEngaged.Action;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who is there, who left, who came, on either side. docs/health.md tells where the thresholds come
/// from.
final class PeopleClues {
  private static final int QUARTER_DAYS = 90;
  private static final int MAIL_DAYS = 45;
  private static final int EVENT_DAYS = 180;
  private static final int UNMET_WEEKS = 25;
  private static final int LOW_PULSE = 2;

  private PeopleClues() {}

  static Stream<Clue> lost(Case it) {
    var people = it.evidence().people();
    return Stream.of(
            it.alert(Telltale.SPONSOR_LEFT, people.goneSince(ContactRole.SPONSOR)),
            people.goneSince(ContactRole.CHAMPION).stream()
                .map(day -> Clue.soft("their champion left and nobody has followed", day)),
            moved(it, ContactRole.POWER_USER, Movement.LEFT, "a power user left"),
            mail(it, Action.BOUNCED, "mail to one of them bounced"))
        .flatMap(clues -> clues);
  }

  static Stream<Clue> leadership(Case it) {
    var people = it.evidence().people();
    var follower =
        people.latest(ContactRole.SPONSOR, Movement.LEFT).isPresent()
            ? moved(it, ContactRole.SPONSOR, Movement.JOINED, "another sponsor took over")
            : Stream.<Clue>empty();
    return Stream.of(
            event(it, Set.of(Kind.LEADERSHIP_CHANGE), EVENT_DAYS)
                .map(fact -> Clue.soft("their leadership changed", fact.day())),
            moved(it, ContactRole.EXECUTIVE, Movement.JOINED, "an executive joined"),
            moved(it, ContactRole.EXECUTIVE, Movement.LEFT, "an executive left"),
            follower)
        .flatMap(clues -> clues);
  }

  static Stream<Clue> human(Case it) {
    var pulse = Measure.PULSE.read(it.evidence(), it.today()).value().orElse(0);
    var low = pulse == LOW_PULSE ? it.newest(SentimentNoted.class) : Optional.<LocalDate>empty();
    return Stream.of(
            it.alert(Telltale.PULSE_LOWEST, it.newest(SentimentNoted.class)),
            low.stream().map(day -> Clue.soft("their CSM's pulse is 2 of 5", day)),
            it.evidence().owners().latest().stream()
                .filter(handover -> it.isSince(QUARTER_DAYS, handover.on()))
                .map(PeopleClues::handedOver),
            it.above(UNMET_WEEKS, Measure.EXECUTIVE_CONTACT),
            mail(it, Action.UNSUBSCRIBED, "one of them unsubscribed from our mail"))
        .flatMap(clues -> clues);
  }

  static Stream<Clue> sale(Case it) {
    var sale = event(it, Set.of(Kind.ACQUISITION, Kind.MERGER, Kind.BANKRUPTCY), EVENT_DAYS);
    return it.alert(Telltale.COMPANY_SOLD, sale.map(Fact::day).findFirst());
  }

  static Stream<Fact<CorporateEventNoted>> event(Case it, Set<Kind> kinds, int days) {
    return it.evidence().news().latest(kinds).stream().filter(fact -> it.isSince(days, fact.day()));
  }

  private static Clue handedOver(Handover handover) {
    var names = handover.from().name() + " to " + handover.to().name();
    return Clue.soft("their CSM changed from " + names, handover.on());
  }

  private static Stream<Clue> moved(Case it, ContactRole role, Movement movement, String what) {
    return it.evidence().people().latest(role, movement).stream()
        .filter(day -> it.isSince(QUARTER_DAYS, day))
        .map(day -> Clue.soft(what, day));
  }

  private static Stream<Clue> mail(Case it, Action action, String what) {
    return it.facts().of(MarketingEngaged.class).reversed().stream()
        .filter(fact -> fact.signal().action() == action && it.isSince(MAIL_DAYS, fact.day()))
        .limit(1)
        .map(fact -> Clue.soft(what, fact.day()));
  }
}
