package dev.oarlock.domain.health;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.evidence.Reading;
import dev.oarlock.domain.signal.ContactRole;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/// What a scorecard can measure, each in its own unit. The phrase tells a value, or how it moved,
/// to people. Windows count back from the newest report of their source, recency counts in whole
/// weeks.
public enum Measure {
  /// Active users against the licences in force. The latest report counts, unless the account is
  /// usually quiet on that weekday.
  LICENCES_ACTIVE(Unit.PERCENT, "%s of licences active", Evidence::licencesActive),
  /// Active users against the median weekly peak of the account's own eight weeks before.
  USAGE_TREND(
      Unit.PERCENT, "use at %s of their own last eight weeks", (it, day) -> it.usage().trend(day)),
  FEATURE_BREADTH(Unit.PERCENT, "%s of features in use", (it, day) -> it.usage().breadth(day)),
  EXECUTIVES_ACTIVE(
      Unit.COUNT, "executives among the users: %s", (it, day) -> it.usage().executives(day)),
  WEEKS_UNUSED(Unit.WEEKS, "not used for %s", (it, day) -> it.usage().weeksUnused(day)),

  TICKET_RATE(Unit.NUMBER, "%s tickets a month per 100 licences", Evidence::ticketRate),
  URGENT_OPEN(
      Unit.COUNT,
      "urgent or escalated tickets open: %s",
      (it, day) -> it.tickets().urgentOpen(day)),
  TICKET_SATISFACTION(
      Unit.NUMBER, "%s of 5 for answers to tickets", (it, day) -> it.tickets().satisfaction(day)),
  TIME_TO_RESOLVE(
      Unit.HOURS, "%s to resolve a ticket", (it, day) -> it.tickets().hoursToResolve(day)),

  NPS(Unit.POINTS, "NPS %s", (it, day) -> it.opinions().nps(day)),
  CSAT(Unit.NUMBER, "satisfaction %s of 5", (it, day) -> it.opinions().csat(day)),
  CES(Unit.NUMBER, "ease %s of 7", (it, day) -> it.opinions().ces(day)),

  CAMPAIGN_INTEREST(
      Unit.POINTS, "interest in mail and events: %s", (it, day) -> it.engagement().interest(day)),
  COMMUNITY_ACTIVITY(
      Unit.POINTS, "activity in the community: %s", (it, day) -> it.engagement().activity(day)),
  ADVOCACY_ACTS(
      Unit.COUNT, "acts of advocacy in half a year: %s", (it, day) -> it.engagement().acts(day)),

  CMRR_GROWTH(
      Unit.PERCENT, "recurring revenue at %s of a year ago", (it, day) -> it.deals().growth(day)),

  LOGINS_PER_USER(
      Unit.PERCENT,
      "logins of each user at %s of their own last eight weeks",
      (it, day) -> it.usage().loginsTrend(day)),
  LOW_PRIORITY_TICKETS(
      Unit.PERCENT,
      "%s of tickets are of low priority",
      (it, day) -> it.tickets().lowPriorityShare(day)),
  ANSWERS_GIVEN(
      Unit.PERCENT,
      "%s answers among their posts to the community",
      (it, day) -> it.engagement().answers(day)),

  WEEKS_OVERDUE(
      Unit.WEEKS, "oldest unpaid invoice %s overdue", (it, day) -> it.invoices().weeksOverdue(day)),
  DAYS_LATE(Unit.DAYS, "invoices paid %s late", (it, day) -> it.invoices().daysLate(day)),

  SPONSORS(Unit.COUNT, "sponsors present: %s", (it, _) -> it.people().inRole(ContactRole.SPONSOR)),
  CHAMPIONS(
      Unit.COUNT, "champions present: %s", (it, _) -> it.people().inRole(ContactRole.CHAMPION)),
  EXECUTIVE_CONTACT(
      Unit.WEEKS,
      "%s since their executives were met",
      (it, day) -> it.people().weeksSinceExecutives(day)),

  TARGETS_MET(
      Unit.PERCENT, "%s of the way to their targets", (it, day) -> it.outcomes().targetsMet(day)),
  TIME_TO_VALUE(
      Unit.DAYS, "first value after %s", (it, day) -> it.outcomes().daysToFirstValue(day)),

  PULSE(Unit.COUNT, "pulse %s of 5", (it, day) -> it.opinions().pulse(day));

  private final Unit unit;
  private final String phrase;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final BiFunction<Evidence, LocalDate, Reading> reader;

  Measure(Unit unit, String phrase, BiFunction<Evidence, LocalDate, Reading> reader) {
    this.unit = unit;
    this.phrase = phrase;
    this.reader = reader;
  }

  public Unit unit() {
    return unit;
  }

  /// For how many days after its newest report it reads a value at most; empty where that does not
  /// matter.
  public OptionalInt freshDays() {
    return Freshness.of(this);
  }

  /// Whether its value is percent of what is normal for the account itself.
  public boolean isSelfRelative() {
    return this == USAGE_TREND || this == LOGINS_PER_USER;
  }

  /// Its value on a day, and until when that holds.
  public Reading read(Evidence evidence, LocalDate day) {
    return reader.apply(evidence, day);
  }

  /// A value as people read it: `64 % of licences active`.
  public String sentence(double value) {
    return said(unit.say(value));
  }

  /// A value in its unit: `64 %`.
  public String amount(double value) {
    return unit.say(value);
  }

  /// A movement as people read it: `64 % → 20 % of licences active`.
  public String moved(double before, double after) {
    var from = unit.say(before);
    var to = unit.say(after);
    return said(from.equals(to) ? to : from + " → " + to);
  }

  private String said(String value) {
    return phrase.replace("%s", value);
  }
}
