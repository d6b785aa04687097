package dev.oarlock.domain.why;

import dev.oarlock.domain.health.Condition;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.AdvocacyGiven;
import dev.oarlock.domain.signal.Signal.CommunityActed;
import dev.oarlock.domain.signal.Signal.ContactChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.InvoiceIssued;
import dev.oarlock.domain.signal.Signal.InvoiceOverdue;
import dev.oarlock.domain.signal.Signal.InvoicePaid;
import dev.oarlock.domain.signal.Signal.MarketingEngaged;
import dev.oarlock.domain.signal.Signal.MeasureReported;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import dev.oarlock.domain.signal.Signal.MilestoneReached;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.signal.Signal.SurveyAnswered.Survey;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.TicketOpened.Priority;
import dev.oarlock.domain.signal.Signal.TideNoted;
import dev.oarlock.domain.signal.Signal.UsageReported;
import dev.oarlock.domain.tide.Doubtful;

/// Which signals a measure or a guardrail is read off.
final class Sources {
  private Sources() {}

  static boolean feeds(Signal signal, Measure measure) {
    if (signal instanceof TideNoted tide) {
      return Doubtful.feed(measure).filter(tide.feed()::equals).isPresent();
    }
    return switch (measure) {
      case LICENCES_ACTIVE -> usesUsers(signal) || signal instanceof ContractChanged;
      case USAGE_TREND -> usesUsers(signal);
      case LOGINS_PER_USER -> signal instanceof UsageReported use && use.logins().isPresent();
      case FEATURE_BREADTH -> usesFeatures(signal);
      case EXECUTIVES_ACTIVE ->
          signal instanceof UsageReported use && use.executivesActive().isPresent();
      case WEEKS_UNUSED -> signal instanceof UsageReported;
      case TICKET_RATE, LOW_PRIORITY_TICKETS -> signal instanceof TicketOpened;
      case URGENT_OPEN -> isPressing(signal);
      case TICKET_SATISFACTION ->
          signal instanceof TicketClosed ticket && ticket.satisfaction().isPresent();
      case TIME_TO_RESOLVE ->
          signal instanceof TicketClosed ticket && ticket.minutesToResolve().isPresent();
      case NPS -> answers(signal, Survey.NPS);
      case CSAT -> answers(signal, Survey.CSAT);
      case CES -> answers(signal, Survey.CES);
      case CAMPAIGN_INTEREST -> signal instanceof MarketingEngaged;
      case COMMUNITY_ACTIVITY, ANSWERS_GIVEN -> signal instanceof CommunityActed;
      case ADVOCACY_ACTS -> signal instanceof AdvocacyGiven;
      case CMRR_GROWTH -> signal instanceof ContractChanged;
      case WEEKS_OVERDUE -> isBilling(signal);
      case DAYS_LATE -> signal instanceof InvoicePaid;
      case SPONSORS -> isContact(signal, ContactRole.SPONSOR);
      case CHAMPIONS -> isContact(signal, ContactRole.CHAMPION);
      case EXECUTIVE_CONTACT -> signal instanceof MeetingHeld;
      case TARGETS_MET -> signal instanceof MeasureReported;
      case TIME_TO_VALUE -> signal instanceof MilestoneReached;
      case PULSE -> signal instanceof SentimentNoted;
    };
  }

  static boolean feeds(Signal signal, Condition condition) {
    return switch (condition) {
      case INVOICE_LONG_OVERDUE -> isBilling(signal);
      case SPONSOR_GONE -> isContact(signal, ContactRole.SPONSOR);
      case UNUSED -> signal instanceof UsageReported;
    };
  }

  private static boolean usesUsers(Signal signal) {
    return signal instanceof UsageReported use && use.activeUsers().isPresent();
  }

  private static boolean usesFeatures(Signal signal) {
    return signal instanceof UsageReported use
        && (use.featuresUsed().isPresent() || !use.features().isEmpty());
  }

  private static boolean isPressing(Signal signal) {
    return signal instanceof TicketOpened ticket
        && (ticket.escalated() || ticket.priority() == Priority.URGENT);
  }

  private static boolean answers(Signal signal, Survey survey) {
    return signal instanceof SurveyAnswered answer && answer.survey() == survey;
  }

  private static boolean isBilling(Signal signal) {
    return signal instanceof InvoiceIssued
        || signal instanceof InvoicePaid
        || signal instanceof InvoiceOverdue;
  }

  private static boolean isContact(Signal signal, ContactRole role) {
    return signal instanceof ContactChanged contact && contact.role() == role;
  }
}
