package dev.oarlock.slack.text.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.measure.Measure;

/// What a measure is called where it has no value: as it is typed after `if`.
public final class MeasureText {
  private MeasureText() {}

  /// `licences active`.
  public static String of(Measure measure) {
    return switch (measure) {
      case LICENCES_ACTIVE -> text("licences active");
      case USAGE_TREND -> text("usage trend");
      case FEATURE_BREADTH -> text("feature breadth");
      case EXECUTIVES_ACTIVE -> text("executives active");
      case WEEKS_UNUSED -> text("weeks unused");
      case TICKET_RATE -> text("ticket rate");
      case URGENT_OPEN -> text("urgent open");
      case TICKET_SATISFACTION -> text("ticket satisfaction");
      case TIME_TO_RESOLVE -> text("time to resolve");
      case DISRUPTION_HOURS -> text("disruption hours");
      case NPS -> text("NPS");
      case CSAT -> text("CSAT");
      case CES -> text("CES");
      case CAMPAIGN_INTEREST -> text("campaign interest");
      case COMMUNITY_ACTIVITY -> text("community activity");
      case ADVOCACY_ACTS -> text("advocacy acts");
      case CMRR_GROWTH -> text("CMRR growth");
      case LOGINS_PER_USER -> text("logins per user");
      case HELP_NEEDED -> text("help needed");
      case LOW_PRIORITY_TICKETS -> text("low priority tickets");
      case ANSWERS_GIVEN -> text("answers given");
      case WEEKS_OVERDUE -> text("weeks overdue");
      case DAYS_LATE -> text("days late");
      case SPONSORS -> text("sponsors");
      case CHAMPIONS -> text("champions");
      case EXECUTIVE_CONTACT -> text("executive contact");
      case TARGETS_MET -> text("targets met");
      case TIME_TO_VALUE -> text("time to value");
      case PULSE -> text("pulse");
    };
  }
}
