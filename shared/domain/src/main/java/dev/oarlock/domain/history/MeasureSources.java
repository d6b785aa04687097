package dev.oarlock.domain.history;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.AdvocacyGiven;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.dataquality.anomaly.MonitoredSignals;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.GuardrailCondition;

/// Which signals a measure or a guardrail depends on.
final class MeasureSources {
  private MeasureSources() {}

  static boolean isSource(Signal signal, Measure measure) {
    if (signal instanceof AnomalyNoted anomaly) {
      return MonitoredSignals.signalTypeOf(measure)
          .filter(anomaly.signalType()::equals)
          .isPresent();
    }
    return switch (measure) {
      case LICENCES_ACTIVE -> reportsUsers(signal) || signal instanceof ContractChanged;
      case USAGE_TREND -> reportsUsers(signal);
      case LOGINS_PER_USER -> signal instanceof UsageReported use && use.logins().isPresent();
      case FEATURE_BREADTH -> reportsFeatures(signal);
      case EXECUTIVES_ACTIVE ->
          signal instanceof UsageReported use && use.executivesActive().isPresent();
      case WEEKS_UNUSED -> signal instanceof UsageReported;
      case TICKET_RATE, HELP_NEEDED, LOW_PRIORITY_TICKETS -> signal instanceof TicketOpened;
      case URGENT_OPEN -> isUrgent(signal);
      case TICKET_SATISFACTION ->
          signal instanceof TicketClosed ticket && ticket.satisfaction().isPresent();
      case TIME_TO_RESOLVE ->
          signal instanceof TicketClosed ticket && ticket.minutesToResolve().isPresent();
      case DISRUPTION_HOURS -> signal instanceof ServiceDisrupted;
      case NPS -> answers(signal, Survey.NPS);
      case CSAT -> answers(signal, Survey.CSAT);
      case CES -> answers(signal, Survey.CES);
      case CAMPAIGN_INTEREST -> signal instanceof MarketingEngaged;
      case COMMUNITY_ACTIVITY, ANSWERS_GIVEN -> signal instanceof CommunityActed;
      case ADVOCACY_ACTS -> signal instanceof AdvocacyGiven;
      case CMRR_GROWTH -> signal instanceof ContractChanged;
      case WEEKS_OVERDUE, DAYS_LATE -> signal instanceof BillingSignal;
      case SPONSORS -> isContact(signal, ContactRole.SPONSOR);
      case CHAMPIONS -> isContact(signal, ContactRole.CHAMPION);
      case EXECUTIVE_CONTACT -> signal instanceof MeetingHeld;
      case TARGETS_MET -> signal instanceof MeasureReported;
      case TIME_TO_VALUE -> signal instanceof MilestoneReached;
      case PULSE -> signal instanceof SentimentNoted;
    };
  }

  static boolean isSource(Signal signal, GuardrailCondition condition) {
    return switch (condition) {
      case INVOICE_LONG_OVERDUE, INVOICE_WRITTEN_OFF -> signal instanceof BillingSignal;
      case SPONSOR_GONE -> isContact(signal, ContactRole.SPONSOR);
      case UNUSED -> signal instanceof UsageReported;
      case SERVICE_DOWN -> signal instanceof ServiceDisrupted;
    };
  }

  private static boolean reportsUsers(Signal signal) {
    return signal instanceof UsageReported use && use.activeUsers().isPresent();
  }

  private static boolean reportsFeatures(Signal signal) {
    return signal instanceof UsageReported use
        && (use.featuresUsed().isPresent() || !use.features().isEmpty());
  }

  private static boolean isUrgent(Signal signal) {
    return signal instanceof TicketOpened ticket && ticket.isUrgent();
  }

  private static boolean answers(Signal signal, Survey survey) {
    return signal instanceof SurveyAnswered answer && answer.survey() == survey;
  }

  private static boolean isContact(Signal signal, ContactRole role) {
    return signal instanceof ContactChanged contact && contact.role() == role;
  }
}
