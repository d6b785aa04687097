package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal.ContactChanged;
import dev.oarlock.domain.signal.Signal.ContactChanged.Movement;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whom we know at the customer, and when we last sat together.
public final class People {
  private static final int YEAR = 365;
  private static final int YEAR_WEEKS = 52;

  private final List<Fact<ContactChanged>> moves;
  private final List<Fact<ContactChanged>> contacts;
  private final List<Fact<MeetingHeld>> meetings;
  private final Optional<LocalDate> start;
  private final Feed feed;

  private People(Facts facts, Optional<LocalDate> start) {
    this.moves = facts.of(ContactChanged.class);
    this.contacts = latestOfEach(moves);
    this.meetings = facts.of(MeetingHeld.class);
    this.start = start;
    this.feed = Feed.of(facts, Set.of(MeetingHeld.class));
  }

  static People of(Facts facts, Optional<LocalDate> start) {
    return new People(facts, start);
  }

  /// The facts keep when somebody joined beside when they left, in case that is not believed.
  private static List<Fact<ContactChanged>> latestOfEach(List<Fact<ContactChanged>> moves) {
    var latest = new LinkedHashMap<String, Fact<ContactChanged>>();
    moves.forEach(fact -> latest.put(fact.signal().contact(), fact));
    return List.copyOf(latest.values());
  }

  /// How many in a role are with the customer; nothing where nobody ever was.
  public Reading inRole(ContactRole role) {
    var known = contacts.stream().filter(fact -> fact.signal().role() == role).toList();
    return known.isEmpty()
        ? Reading.none()
        : Reading.of((double) known.stream().filter(fact -> isThere(fact.signal())).count());
  }

  /// Who in a role is with the customer.
  public List<ContactChanged> present(ContactRole role) {
    return contacts.stream()
        .map(Fact::signal)
        .filter(contact -> contact.role() == role && isThere(contact))
        .toList();
  }

  /// The day on which the last one in a role left, as long as nobody has followed.
  public Optional<LocalDate> goneSince(ContactRole role) {
    var gone = inRole(role).value().orElse(1) == 0;
    return contacts.stream()
        .filter(fact -> gone && fact.signal().role() == role)
        .map(Fact::day)
        .max(LocalDate::compareTo);
  }

  /// The newest day on which somebody in a role joined or left.
  public Optional<LocalDate> latest(ContactRole role, Movement movement) {
    return moves.stream()
        .filter(fact -> fact.signal().role() == role && fact.signal().movement() == movement)
        .map(Fact::day)
        .max(LocalDate::compareTo);
  }

  /// Whole weeks since a business review, or any meeting with their executives; 52 at most. Before
  /// the first, since the account's start. Nothing where meetings are not reported.
  public Reading weeksSinceExecutives(LocalDate today) {
    return feed.read(today, this::unmetOn);
  }

  private Reading unmetOn(LocalDate today) {
    var last = meetings.stream().filter(fact -> isExecutive(fact.signal())).map(Fact::day);
    var anchor = Stream.concat(last, start.stream()).max(LocalDate::compareTo);
    if (meetings.isEmpty() || anchor.isEmpty()) {
      return Reading.none();
    }
    return start.isPresent()
        ? Reading.weeksSince(anchor.get(), today, YEAR_WEEKS)
        : expiring(anchor.get(), today);
  }

  /// Without a start, a meeting that the facts no longer keep must not count either.
  private static Reading expiring(LocalDate last, LocalDate today) {
    var fresh = Reading.fresh(0, last, YEAR, today);
    return fresh.isPresent()
        ? Reading.weeksSince(last, today, YEAR_WEEKS).until(fresh.until())
        : Reading.none();
  }

  private static boolean isThere(ContactChanged contact) {
    return contact.movement() == Movement.JOINED;
  }

  private static boolean isExecutive(MeetingHeld meeting) {
    return switch (meeting.kind()) {
      case QBR, EBR -> true;
      case ON_SITE, CHECK_IN -> meeting.customerExecutive();
    };
  }
}
