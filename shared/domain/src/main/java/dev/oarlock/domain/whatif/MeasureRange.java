package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.measure.Measure;

/// The values that a measure can have at all, in its own unit.
record MeasureRange(double min, double max) {
  private static final double UNBOUNDED = 1_000_000;

  static MeasureRange of(Measure measure) {
    return switch (measure) {
      case TICKET_SATISFACTION, CSAT, PULSE -> new MeasureRange(1, 5);
      case CES -> new MeasureRange(1, 7);
      case NPS -> new MeasureRange(-100, 100);
      case FEATURE_BREADTH, LOW_PRIORITY_TICKETS, ANSWERS_GIVEN -> new MeasureRange(0, 100);
      case CAMPAIGN_INTEREST -> new MeasureRange(-UNBOUNDED, UNBOUNDED);
      case LICENCES_ACTIVE,
          USAGE_TREND,
          EXECUTIVES_ACTIVE,
          WEEKS_UNUSED,
          TICKET_RATE,
          URGENT_OPEN,
          TIME_TO_RESOLVE,
          DISRUPTION_HOURS,
          HELP_NEEDED,
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
          new MeasureRange(0, UNBOUNDED);
    };
  }

  boolean contains(double value) {
    return value >= min && value <= max;
  }

  @Override
  public String toString() {
    return "%.0f to %.0f".formatted(min, max);
  }
}
