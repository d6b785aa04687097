package dev.oarlock.domain.history;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceWrittenOff;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
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
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which facts a measure or a guardrail rests on: those that it was read from, and no others of the
/// same kind.
record MeasureSources(Facts facts, OverdueInvoices overdue) {

  static MeasureSources of(DaySnapshot snapshot, OverdueInvoices overdue) {
    return new MeasureSources(snapshot.assessedFacts(), overdue);
  }

  List<Fact<Signal>> of(Measure measure) {
    return matching(fact ->
        fact.signal() instanceof AnomalyNoted anomaly
            ? sets(anomaly, measure)
            : isSource(fact, measure));
  }

  /// What makes a measure known that has nothing to be read from yet: that its kind is reported.
  List<Fact<Signal>> reporting(Measure measure) {
    return switch (measure) {
      case EXECUTIVE_CONTACT -> matching(fact -> fact.signal() instanceof MeetingHeld);
      case TIME_TO_VALUE -> matching(fact -> fact.signal() instanceof MilestoneReached);
      case WEEKS_OVERDUE -> matching(fact -> fact.signal() instanceof BillingSignal);
      case URGENT_OPEN -> matching(fact -> isTicket(fact.signal()));
      case PULSE -> matching(fact -> fact.signal() instanceof ProfileSignal);
      default -> List.of();
    };
  }

  List<Fact<Signal>> of(GuardrailCondition condition) {
    return matching(fact ->
        switch (condition) {
          case INVOICE_LONG_OVERDUE -> overdue.isAbout(fact.signal());
          case INVOICE_WRITTEN_OFF -> fact.signal() instanceof InvoiceWrittenOff;
          case SPONSOR_GONE -> isContact(fact.signal(), ContactRole.SPONSOR);
          case UNUSED -> fact.signal() instanceof UsageReported;
          case SERVICE_DOWN -> fact.signal() instanceof ServiceDisrupted;
        });
  }

  List<Fact<Signal>> ofOverride() {
    return matching(fact -> fact.signal() instanceof HealthOverridden);
  }

  private List<Fact<Signal>> matching(Predicate<Fact<Signal>> counts) {
    return facts.all().filter(counts).toList();
  }

  private static boolean sets(AnomalyNoted anomaly, Measure measure) {
    return MonitoredSignals.signalTypeOf(measure).filter(anomaly.signalType()::equals).isPresent();
  }

  private boolean isSource(Fact<Signal> fact, Measure measure) {
    var signal = fact.signal();
    return switch (measure) {
      case LICENCES_ACTIVE -> reportsLevel(fact) || signal instanceof ContractChanged;
      case USAGE_TREND -> reportsLevel(fact);
      case LOGINS_PER_USER -> signal instanceof UsageReported use && use.logins().isPresent();
      case FEATURE_BREADTH -> signal instanceof UsageReported use && reportsFeatures(use);
      case EXECUTIVES_ACTIVE ->
          signal instanceof UsageReported use && use.executivesActive().isPresent();
      case WEEKS_UNUSED -> signal instanceof UsageReported;
      case TICKET_RATE, HELP_NEEDED, LOW_PRIORITY_TICKETS -> signal instanceof TicketOpened;
      case URGENT_OPEN -> isOfUrgentTicket(signal);
      case TICKET_SATISFACTION ->
          signal instanceof TicketClosed ticket && ticket.satisfaction().isPresent();
      case TIME_TO_RESOLVE ->
          signal instanceof TicketClosed ticket && ticket.minutesToResolve().isPresent();
      case DISRUPTION_HOURS -> signal instanceof ServiceDisrupted;
      case NPS -> answers(signal, Survey.NPS);
      case CSAT -> answers(signal, Survey.CSAT);
      case CES -> answers(signal, Survey.CES);
      case CAMPAIGN_INTEREST -> signal instanceof MarketingEngaged;
      case COMMUNITY_ACTIVITY -> signal instanceof CommunityActed;
      case ANSWERS_GIVEN -> signal instanceof CommunityActed acted && asksOrAnswers(acted);
      case ADVOCACY_ACTS -> signal instanceof AdvocacyGiven;
      case CMRR_GROWTH -> signal instanceof ContractChanged;
      case WEEKS_OVERDUE -> overdue.isAbout(signal);
      case DAYS_LATE -> signal instanceof InvoicePaid;
      case SPONSORS -> isContact(signal, ContactRole.SPONSOR);
      case CHAMPIONS -> isContact(signal, ContactRole.CHAMPION);
      case EXECUTIVE_CONTACT -> signal instanceof MeetingHeld met && met.isWithExecutives();
      case TARGETS_MET -> signal instanceof MeasureReported it && it.target().isPresent();
      case TIME_TO_VALUE ->
          signal instanceof MilestoneReached it
              && it.milestone().equals(MilestoneReached.FIRST_VALUE);
      case PULSE -> signal instanceof SentimentNoted;
    };
  }

  /// Not of a day that is usually quiet, which the level of use passes over.
  private boolean reportsLevel(Fact<Signal> fact) {
    return fact.signal() instanceof UsageReported use
        && use.activeUsers().isPresent()
        && AccountEvidence.of(facts)
            .usage()
            .levelDay()
            .filter(last -> fact.day().isAfter(last))
            .isEmpty();
  }

  private static boolean reportsFeatures(UsageReported use) {
    return use.featuresUsed().isPresent() || !use.features().isEmpty();
  }

  private boolean isOfUrgentTicket(Signal signal) {
    return switch (signal) {
      case TicketOpened ticket -> ticket.isUrgent();
      case TicketClosed ticket -> urgentTickets().contains(ticket.ticket());
      default -> false;
    };
  }

  private Set<String> urgentTickets() {
    return facts.of(TicketOpened.class).stream()
        .map(Fact::signal)
        .filter(TicketOpened::isUrgent)
        .map(TicketOpened::ticket)
        .collect(Collectors.toSet());
  }

  private static boolean isTicket(Signal signal) {
    return signal instanceof TicketOpened || signal instanceof TicketClosed;
  }

  private static boolean asksOrAnswers(CommunityActed acted) {
    return switch (acted.action()) {
      case ASKED, ANSWERED -> true;
      case IDEA, VOTE -> false;
    };
  }

  private static boolean answers(Signal signal, Survey survey) {
    return signal instanceof SurveyAnswered answer && answer.survey() == survey;
  }

  private static boolean isContact(Signal signal, ContactRole role) {
    return signal instanceof ContactChanged contact && contact.role() == role;
  }
}
