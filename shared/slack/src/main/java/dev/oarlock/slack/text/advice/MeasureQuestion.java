package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.text;

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
        ? text("ask whom they ask when something does not work")
        : of(weak.measure());
  }

  private static String of(Measure measure) {
    return switch (measure) {
      case LICENCES_ACTIVE -> text("ask who has a licence and does not use it");
      case USAGE_TREND, WEEKS_UNUSED -> text("ask what changed in their use");
      case FEATURE_BREADTH -> text("show the one part that would help them most");
      case EXECUTIVES_ACTIVE -> text("ask what their executives would want to see");
      case TICKET_RATE, HELP_NEEDED -> text("ask what they need help with again and again");
      case URGENT_OPEN -> text("go through their urgent tickets");
      case TICKET_SATISFACTION -> text("ask what an answer from support should have been");
      case TIME_TO_RESOLVE -> text("ask which ticket cost them most while it was open");
      case DISRUPTION_HOURS -> text("say what broke and what has changed");
      case NPS, CSAT -> text("ask those who answered low what would change it");
      case CES -> text("ask what is harder than it should be");
      case LOGINS_PER_USER -> text("ask what takes them back to the old way");
      case LOW_PRIORITY_TICKETS -> text("offer their administrators a training");
      case WEEKS_OVERDUE, DAYS_LATE -> text("ask what their finance needs to pay in time");
      case SPONSORS -> text("ask who stands behind it now");
      case CHAMPIONS -> text("ask who speaks for it among them");
      case EXECUTIVE_CONTACT -> text("agree on a day for a review with their executives");
      case TARGETS_MET -> text("go through the targets they set");
      case TIME_TO_VALUE -> text("agree on the first result and its day");
      case CMRR_GROWTH,
          ADVOCACY_ACTS,
          COMMUNITY_ACTIVITY,
          ANSWERS_GIVEN,
          CAMPAIGN_INTEREST,
          PULSE ->
          text("ask what they would change");
    };
  }
}
