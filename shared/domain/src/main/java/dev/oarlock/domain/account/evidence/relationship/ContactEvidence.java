package dev.oarlock.domain.account.evidence.relationship;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.OutageClock;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The contacts at the customer, and the meetings with them.
public final class ContactEvidence {
  private static final int YEAR = 365;
  private static final int YEAR_WEEKS = 52;
  private static final int DARK_DAYS = 90;

  private final Facts facts;
  private final List<Fact<ContactChanged>> contactChanges;
  private final List<Fact<ContactChanged>> contacts;
  private final List<Fact<MeetingHeld>> meetings;
  private final Optional<LocalDate> start;
  private final OutageClock clock;

  private ContactEvidence(Facts facts, Optional<LocalDate> start) {
    this.facts = facts;
    this.contactChanges = facts.of(ContactChanged.class);
    this.contacts = latestOfEach(contactChanges);
    this.meetings = facts.of(MeetingHeld.class);
    this.start = start;
    this.clock = OutageClock.of(facts, Set.of(MeetingHeld.class));
  }

  public static ContactEvidence of(Facts facts, Optional<LocalDate> start) {
    return new ContactEvidence(facts, start);
  }

  /// The facts keep the joining of a contact beside the leaving, because a later anomaly may
  /// exclude the latter.
  private static List<Fact<ContactChanged>> latestOfEach(List<Fact<ContactChanged>> changes) {
    var latest = new LinkedHashMap<String, Fact<ContactChanged>>();
    changes.forEach(fact -> latest.put(fact.signal().contact(), fact));
    return List.copyOf(latest.values());
  }

  /// The number of contacts present in a role; empty if there never was one.
  public EvidenceReading countInRole(ContactRole role) {
    var known = contacts.stream().filter(fact -> fact.signal().role() == role).toList();
    if (known.isEmpty()) {
      return EvidenceReading.none();
    }
    var present = known.stream().filter(fact -> isPresent(fact.signal())).count();
    return allKept(role) ? EvidenceReading.of((double) present) : atLeast(present);
  }

  private boolean allKept(ContactRole role) {
    return facts.completeSince(ContactChanged.class, it -> it.role() == role).isEmpty();
  }

  /// With more of them than there is room for, an earlier one may be there still.
  private static EvidenceReading atLeast(long present) {
    return present == 0
        ? EvidenceReading.none()
        : EvidenceReading.of((double) present).restingOn(ReadingBasis.AT_LEAST);
  }

  /// The contacts present in a role.
  public List<ContactChanged> contactsIn(ContactRole role) {
    return contacts.stream()
        .map(Fact::signal)
        .filter(contact -> contact.role() == role && isPresent(contact))
        .toList();
  }

  /// The day on which the last contact in a role left, if nobody has followed.
  public Optional<LocalDate> vacantSince(ContactRole role) {
    var vacant = countInRole(role).value().orElse(1) == 0;
    return contacts.stream()
        .filter(fact -> vacant && fact.signal().role() == role)
        .map(Fact::day)
        .max(LocalDate::compareTo);
  }

  /// The latest day on which a contact in a role joined or left.
  public Optional<LocalDate> latestChange(ContactRole role, Movement movement) {
    return contactChanges.stream()
        .filter(fact -> fact.signal().role() == role && fact.signal().movement() == movement)
        .map(Fact::day)
        .max(LocalDate::compareTo);
  }

  /// Whole weeks since a business review or any meeting with their executives, 52 at most; before
  /// the first one, since the account's start. Empty if meetings are not reported.
  public EvidenceReading weeksSinceExecutiveMeeting(LocalDate today) {
    return clock.read(today, this::executiveMeetingOn);
  }

  /// Present if nobody of theirs was in touch for 90 days: no meeting, no answer to a survey or a
  /// mail, no word in the community. Says nothing where meetings are not reported.
  public EvidenceReading goneDark(LocalDate today) {
    return clock.read(today, this::goneDarkOn);
  }

  private EvidenceReading goneDarkOn(LocalDate today) {
    var last = Stream.concat(contactDays(), start.stream()).max(LocalDate::compareTo);
    if (meetings.isEmpty() || last.isEmpty()) {
      return EvidenceReading.none();
    }
    var dark = last.get().plusDays(DARK_DAYS);
    return today.isBefore(dark)
        ? EvidenceReading.none().validUntil(dark)
        : EvidenceReading.indicator(true);
  }

  private Stream<LocalDate> contactDays() {
    var mail = facts.of(MarketingEngaged.class).stream().filter(fact -> fact.signal().isAnswer());
    return Stream.of(
            meetings.stream(),
            facts.of(SurveyAnswered.class).stream(),
            mail,
            facts.of(CommunityActed.class).stream())
        .flatMap(known -> known)
        .map(Fact::day);
  }

  private EvidenceReading executiveMeetingOn(LocalDate today) {
    var last = meetings.stream().filter(fact -> fact.signal().isWithExecutives()).map(Fact::day);
    var anchor = Stream.concat(last, start.stream()).max(LocalDate::compareTo);
    if (meetings.isEmpty() || anchor.isEmpty()) {
      return EvidenceReading.none();
    }
    return start.isPresent()
        ? EvidenceReading.weeksSince(anchor.get(), today, YEAR_WEEKS)
        : expiring(anchor.get(), today);
  }

  /// Without a start, a meeting must stop counting when the facts drop it.
  private static EvidenceReading expiring(LocalDate last, LocalDate today) {
    var fresh = EvidenceReading.fresh(0, last, YEAR, today);
    return fresh.isPresent()
        ? EvidenceReading.weeksSince(last, today, YEAR_WEEKS).validUntil(fresh.validUntil())
        : EvidenceReading.none();
  }

  private static boolean isPresent(ContactChanged contact) {
    return contact.movement() == Movement.JOINED;
  }
}
