package dev.oarlock.slack.text.advice;

import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.measure.Measure;

/// What to ask a customer about a measure that is weak.
final class MeasureQuestion {
  /// A month and 100 licences: where the default scorecard begins to call them healthy.
  private static final int FEW_TICKETS = 1;

  private MeasureQuestion() {}

  /// Growth is no question: whoever is asked about it is asked to buy. Of some nobody can ask.
  static boolean isAskable(Measure measure) {
    return switch (measure) {
      case CMRR_GROWTH,
          ADVOCACY_ACTS,
          COMMUNITY_ACTIVITY,
          ANSWERS_GIVEN,
          CAMPAIGN_INTEREST,
          PULSE ->
          false;
      case LICENCES_ACTIVE,
          USAGE_TREND,
          FEATURE_BREADTH,
          EXECUTIVES_ACTIVE,
          WEEKS_UNUSED,
          TICKET_RATE,
          URGENT_OPEN,
          TICKET_SATISFACTION,
          TIME_TO_RESOLVE,
          DISRUPTION_HOURS,
          NPS,
          CSAT,
          CES,
          LOGINS_PER_USER,
          HELP_NEEDED,
          LOW_PRIORITY_TICKETS,
          WEEKS_OVERDUE,
          DAYS_LATE,
          SPONSORS,
          CHAMPIONS,
          EXECUTIVE_CONTACT,
          TARGETS_MET,
          TIME_TO_VALUE ->
          true;
    };
  }

  /// Who hardly asks is not asked what they ask again and again.
  static String of(MeasureScore weak) {
    return weak.measure() == Measure.TICKET_RATE && weak.value() < FEW_TICKETS
        ? "ask whom they ask when something does not work"
        : of(weak.measure());
  }

  private static String of(Measure measure) {
    return switch (measure) {
      case LICENCES_ACTIVE -> "ask who has a licence and does not use it";
      case USAGE_TREND, WEEKS_UNUSED -> "ask what changed in their use";
      case FEATURE_BREADTH -> "show the one part that would help them most";
      case EXECUTIVES_ACTIVE -> "ask what their executives would want to see";
      case TICKET_RATE, HELP_NEEDED -> "ask what they need help with again and again";
      case URGENT_OPEN -> "go through their urgent tickets";
      case TICKET_SATISFACTION -> "ask what an answer from support should have been";
      case TIME_TO_RESOLVE -> "ask which ticket cost them most while it was open";
      case DISRUPTION_HOURS -> "say what broke and what has changed";
      case NPS, CSAT -> "ask those who answered low what would change it";
      case CES -> "ask what is harder than it should be";
      case LOGINS_PER_USER -> "ask what takes them back to the old way";
      case LOW_PRIORITY_TICKETS -> "offer their administrators a training";
      case WEEKS_OVERDUE, DAYS_LATE -> "ask what their finance needs to pay in time";
      case SPONSORS -> "ask who stands behind it now";
      case CHAMPIONS -> "ask who speaks for it among them";
      case EXECUTIVE_CONTACT -> "agree on a day for a review with their executives";
      case TARGETS_MET -> "go through the targets they set";
      case TIME_TO_VALUE -> "agree on the first result and its day";
      case CMRR_GROWTH,
          ADVOCACY_ACTS,
          COMMUNITY_ACTIVITY,
          ANSWERS_GIVEN,
          CAMPAIGN_INTEREST,
          PULSE ->
          "ask what they would change";
    };
  }
}
