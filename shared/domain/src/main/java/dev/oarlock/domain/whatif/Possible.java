package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.Measure;

/// The values that a measure can have at all, in its own unit.
record Possible(double least, double most) {
  private static final double MANY = 1_000_000;

  static Possible of(Measure measure) {
    return switch (measure) {
      case TICKET_SATISFACTION, CSAT, PULSE -> new Possible(1, 5);
      case CES -> new Possible(1, 7);
      case NPS -> new Possible(-100, 100);
      case FEATURE_BREADTH, LOW_PRIORITY_TICKETS, ANSWERS_GIVEN -> new Possible(0, 100);
      case CAMPAIGN_INTEREST -> new Possible(-MANY, MANY);
      case LICENCES_ACTIVE,
          USAGE_TREND,
          EXECUTIVES_ACTIVE,
          WEEKS_UNUSED,
          TICKET_RATE,
          URGENT_OPEN,
          TIME_TO_RESOLVE,
          COMMUNITY_ACTIVITY,
          ADVOCACY_ACTS,
          CMRR_GROWTH,
          LOGINS_PER_USER,
          WEEKS_OVERDUE,
          DAYS_LATE,
          SPONSORS,
          CHAMPIONS,
          EXECUTIVE_CONTACT,
          TARGETS_MET,
          TIME_TO_VALUE ->
          new Possible(0, MANY);
    };
  }

  boolean contains(double value) {
    return value >= least && value <= most;
  }

  @Override
  public String toString() {
    return "%.0f to %.0f".formatted(least, most);
  }
}
