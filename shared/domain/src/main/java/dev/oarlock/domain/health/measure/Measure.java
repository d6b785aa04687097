package dev.oarlock.domain.health.measure;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.identity.ContactRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/// What a scorecard can measure, each in its own unit. The phrase says a value, or its change, in
/// words. Windows count back from the newest report of their source, recency counts in whole weeks.
public enum Measure {
  /// Active users against the most licences of the last year. The latest report counts, unless the
  /// account is usually quiet on that weekday.
  LICENCES_ACTIVE(MeasureUnit.PERCENT, "{0} of licences active", AccountEvidence::licencesActive),
  /// Active users against the median weekly peak of the account's own eight weeks before.
  USAGE_TREND(
      MeasureUnit.PERCENT,
      "use at {0} of their own last eight weeks",
      (it, day) -> it.usage().trend(day)),
  FEATURE_BREADTH(
      MeasureUnit.PERCENT, "{0} of features in use", (it, day) -> it.usage().featureBreadth(day)),
  EXECUTIVES_ACTIVE(
      MeasureUnit.COUNT,
      "executives among the users: {0}",
      (it, day) -> it.usage().executivesActive(day)),
  WEEKS_UNUSED(
      MeasureUnit.WEEKS, "not used for {0}", (it, day) -> it.usage().disuse().weeksUnused(day)),

  TICKET_RATE(
      MeasureUnit.NUMBER, "{0} tickets a month per 100 licences", AccountEvidence::ticketRate),
  URGENT_OPEN(
      MeasureUnit.COUNT,
      "urgent or escalated tickets open: {0}",
      (it, day) -> it.support().urgentOpen(day)),
  TICKET_SATISFACTION(
      MeasureUnit.NUMBER,
      "{0} of 5 for answers to tickets",
      (it, day) -> it.support().satisfaction(day)),
  TIME_TO_RESOLVE(
      MeasureUnit.HOURS, "{0} to resolve a ticket", (it, day) -> it.support().hoursToResolve(day)),
  /// By severity, fading by a third each month. It only ever lowers a score: who was spared is not
  /// healthier than who had a short one.
  DISRUPTION_HOURS(
      MeasureUnit.NUMBER,
      "{0} hours of disruption, by severity and age",
      (it, day) -> it.events().disruptionHours(day)),

  NPS(MeasureUnit.POINTS, "NPS {0}", (it, day) -> it.sentiment().nps(day)),
  CSAT(MeasureUnit.NUMBER, "satisfaction {0} of 5", (it, day) -> it.sentiment().csat(day)),
  CES(MeasureUnit.NUMBER, "ease {0} of 7", (it, day) -> it.sentiment().ces(day)),

  CAMPAIGN_INTEREST(
      MeasureUnit.POINTS,
      "interest in mail and events: {0}",
      (it, day) -> it.engagement().campaignInterest(day)),
  COMMUNITY_ACTIVITY(
      MeasureUnit.POINTS,
      "activity in the community: {0}",
      (it, day) -> it.engagement().communityActivity(day)),
  ADVOCACY_ACTS(
      MeasureUnit.COUNT,
      "acts of advocacy in half a year: {0}",
      (it, day) -> it.engagement().advocacyActs(day)),

  CMRR_GROWTH(
      MeasureUnit.PERCENT,
      "recurring revenue at {0} of a year ago or of their start",
      (it, day) -> it.growth().cmrrGrowth(day)),

  LOGINS_PER_USER(
      MeasureUnit.PERCENT,
      "logins of each user at {0} of their own last eight weeks",
      (it, day) -> it.usage().loginsTrend(day)),
  /// The rate of tickets, of which fewer are better here.
  HELP_NEEDED(
      MeasureUnit.NUMBER,
      "help needed {0} times a month per 100 licences",
      AccountEvidence::ticketRate),
  LOW_PRIORITY_TICKETS(
      MeasureUnit.PERCENT,
      "{0} of tickets are of low priority",
      (it, day) -> it.support().lowPriorityShare(day)),
  ANSWERS_GIVEN(
      MeasureUnit.PERCENT,
      "{0} answers among their posts to the community",
      (it, day) -> it.engagement().answersGiven(day)),

  WEEKS_OVERDUE(
      MeasureUnit.WEEKS,
      "oldest unpaid invoice {0} overdue",
      (it, day) -> it.payments().weeksOverdue(day)),
  DAYS_LATE(MeasureUnit.DAYS, "invoices paid {0} late", (it, day) -> it.payments().daysLate(day)),

  SPONSORS(
      MeasureUnit.COUNT,
      "sponsors present: {0}",
      (it, _) -> it.contacts().countInRole(ContactRole.SPONSOR)),
  CHAMPIONS(
      MeasureUnit.COUNT,
      "champions present: {0}",
      (it, _) -> it.contacts().countInRole(ContactRole.CHAMPION)),
  EXECUTIVE_CONTACT(
      MeasureUnit.WEEKS,
      "{0} since their executives were met",
      (it, day) -> it.contacts().weeksSinceExecutiveMeeting(day)),

  TARGETS_MET(
      MeasureUnit.PERCENT,
      "{0} of the way to their targets",
      (it, day) -> it.outcomes().targetsMet(day)),
  TIME_TO_VALUE(
      MeasureUnit.DAYS, "first value after {0}", (it, day) -> it.outcomes().daysToFirstValue(day)),

  PULSE(MeasureUnit.COUNT, "pulse {0} of 5", (it, day) -> it.sentiment().pulse(day));

  private static final Map<Measure, String> NOTHING_BAD =
      Map.of(
          WEEKS_UNUSED, "used within the last week",
          WEEKS_OVERDUE, "no invoice overdue",
          DAYS_LATE, "invoices paid in time");

  private final MeasureUnit unit;
  private final String phrase;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final BiFunction<AccountEvidence, LocalDate, EvidenceReading> reader;

  Measure(
      MeasureUnit unit,
      String phrase,
      BiFunction<AccountEvidence, LocalDate, EvidenceReading> reader) {
    this.unit = unit;
    this.phrase = phrase;
    this.reader = reader;
  }

  public MeasureUnit unit() {
    return unit;
  }

  /// How many days after its newest report it still has a value, at most; empty if it never goes
  /// stale.
  public OptionalInt freshDays() {
    return FreshnessLimit.of(this);
  }

  /// Whether its value is percent of what is normal for the account itself.
  public boolean isSelfRelative() {
    return this == USAGE_TREND || this == LOGINS_PER_USER;
  }

  /// Whether it counts only where it lowers the score of its component.
  public boolean onlyLowers() {
    return this == DISRUPTION_HOURS;
  }

  /// Its value on a day, and until when it stays valid.
  public EvidenceReading read(AccountEvidence evidence, LocalDate day) {
    return reader.apply(evidence, day);
  }

  /// A value as people read it: `64 % of licences active`.
  public String sentence(double value) {
    return sentence(value, ReadingBasis.COMPLETE);
  }

  /// The same of a value that may not rest on all there is: `40 or more`.
  public String sentence(double value, ReadingBasis basis) {
    return none(value).orElseGet(() -> fillPhrase(amount(value, basis), basis));
  }

  /// Nothing of what is bad is said as what is good: nobody is praised for "0 weeks overdue".
  private Optional<String> none(double value) {
    return amount(value).equals(amount(0))
        ? Optional.ofNullable(NOTHING_BAD.get(this))
        : Optional.empty();
  }

  /// A value in its unit: `64 %`.
  public String amount(double value) {
    return unit.format(value);
  }

  /// The same of a value that may not rest on all there is.
  public String amount(double value, ReadingBasis basis) {
    return switch (basis) {
      case COMPLETE, NEWEST_ONLY, GIVEN_BACK_INCLUDED, IN_SEASON, YEAR_BEFORE -> amount(value);
      case AT_LEAST -> phrase("{0} or more", amount(value));
    };
  }

  /// A change as people read it: `64 % → 20 % of licences active`.
  public String movement(String from, String to, ReadingBasis basis) {
    return fillPhrase(from.equals(to) ? to : from + " → " + to, basis);
  }

  private String fillPhrase(String value, ReadingBasis basis) {
    return switch (basis) {
      case COMPLETE, AT_LEAST -> phrase(phrase, value);
      case NEWEST_ONLY -> phrase("{0}, counting the newest only", phrase(phrase, value));
      case GIVEN_BACK_INCLUDED ->
          phrase("{0}, those given back within a year included", phrase(phrase, value));
      case IN_SEASON -> phrase("{0} in season", phrase(phrase, value));
      case YEAR_BEFORE -> phrase("use at {0} of the same weeks a year before", value);
    };
  }
}
