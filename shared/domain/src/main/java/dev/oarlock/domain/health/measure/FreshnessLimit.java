package dev.oarlock.domain.health.measure;

import java.util.OptionalInt;

/// How many days after its newest report a measure still has a value, at most. A scorecard may set
/// fewer, never more, because the evidence is cut to these.
final class FreshnessLimit {
  private static final int FIVE_WEEKS = 35;
  private static final int FORTY_FIVE_DAYS = 45;
  private static final int QUARTER = 90;
  private static final int HALF_YEAR = 180;

  private FreshnessLimit() {}

  static OptionalInt of(Measure measure) {
    return switch (measure) {
      case LICENCES_ACTIVE, USAGE_TREND, FEATURE_BREADTH, EXECUTIVES_ACTIVE, LOGINS_PER_USER ->
          OptionalInt.of(FIVE_WEEKS);
      case CAMPAIGN_INTEREST, COMMUNITY_ACTIVITY, ANSWERS_GIVEN -> OptionalInt.of(FORTY_FIVE_DAYS);
      case TICKET_RATE,
          URGENT_OPEN,
          TICKET_SATISFACTION,
          TIME_TO_RESOLVE,
          HELP_NEEDED,
          LOW_PRIORITY_TICKETS,
          PULSE ->
          OptionalInt.of(QUARTER);
      case NPS, CSAT, CES, ADVOCACY_ACTS, DAYS_LATE -> OptionalInt.of(HALF_YEAR);
      case WEEKS_UNUSED,
          DISRUPTION_HOURS,
          CMRR_GROWTH,
          WEEKS_OVERDUE,
          SPONSORS,
          CHAMPIONS,
          EXECUTIVE_CONTACT,
          TARGETS_MET,
          TIME_TO_VALUE ->
          OptionalInt.empty();
    };
  }
}
