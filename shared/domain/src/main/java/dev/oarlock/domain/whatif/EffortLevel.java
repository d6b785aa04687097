package dev.oarlock.domain.whatif;

import dev.oarlock.domain.health.measure.Measure;
import java.util.Optional;

/// How soon a CSM can bring a change about, the easiest first. The order is our own. It leaves out
/// what nobody should do for the sake of a score: note a better pulse, or sell fewer licences.
enum EffortLevel {
  ONE_CALL,
  SOME_WEEKS,
  A_QUARTER;

  static Optional<EffortLevel> of(AccountLever lever) {
    return switch (lever) {
      case UNPAID_INVOICES -> Optional.of(ONE_CALL);
      case OPEN_TICKETS, WEEKS_SINCE_REVIEW -> Optional.of(SOME_WEEKS);
      case ACTIVE_USERS, SPONSORS -> Optional.of(A_QUARTER);
      case LICENCES, SENTIMENT -> Optional.empty();
    };
  }

  /// Measures that a lever changes have no effort of their own.
  static Optional<EffortLevel> of(Measure measure) {
    return switch (measure) {
      case EXECUTIVES_ACTIVE, TIME_TO_RESOLVE, ADVOCACY_ACTS, CHAMPIONS, CAMPAIGN_INTEREST ->
          Optional.of(SOME_WEEKS);
      case FEATURE_BREADTH,
          LOGINS_PER_USER,
          TICKET_SATISFACTION,
          NPS,
          CSAT,
          CES,
          COMMUNITY_ACTIVITY,
          LOW_PRIORITY_TICKETS,
          ANSWERS_GIVEN,
          DAYS_LATE,
          TARGETS_MET ->
          Optional.of(A_QUARTER);
      case LICENCES_ACTIVE,
          USAGE_TREND,
          WEEKS_UNUSED,
          TICKET_RATE,
          URGENT_OPEN,
          DISRUPTION_HOURS,
          HELP_NEEDED,
          CMRR_GROWTH,
          WEEKS_OVERDUE,
          SPONSORS,
          EXECUTIVE_CONTACT,
          TIME_TO_VALUE,
          PULSE ->
          Optional.empty();
    };
  }
}
