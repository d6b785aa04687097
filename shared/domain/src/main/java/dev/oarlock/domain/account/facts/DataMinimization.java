package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.signal.BusinessSignal;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.ContactRole;
import dev.oarlock.domain.account.signal.JudgmentSignal;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.ProductSignal;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A signal without what no verdict, forecast or card asks of it: other names, counts that a better
/// one stands beside, and the text that people wrote, but for why a CSM calls a renewal as he does.
/// Those stay in the log.
final class DataMinimization {
  private static final int MAX_NOTE_LENGTH = 80;

  private DataMinimization() {}

  static Signal minimize(Signal signal) {
    return switch (signal) {
      case AccountRegistered account -> minimize(account);
      case ContractChanged order -> minimize(order);
      case SentimentNoted pulse -> minimize(pulse);
      case HealthOverridden override ->
          new HealthOverridden(
              override.score(),
              override.level(),
              override.reason(),
              Optional.empty(),
              override.until(),
              override.by());
      case ChurnCalled call -> minimize(call);
      case CallDecided decision -> minimize(decision);
      case UsageReported usage -> minimize(usage);
      case MeetingHeld meeting -> minimize(meeting);
      case TicketClosed ticket ->
          new TicketClosed(
              ticket.ticket(),
              ticket.escalated(),
              ticket.satisfaction(),
              OptionalInt.empty(),
              ticket.minutesToResolve());
      case SurveyAnswered answer ->
          new SurveyAnswered(answer.survey(), answer.score(), Optional.empty());
      case ProductSignal.TicketOpened _,
          BusinessSignal.InvoiceIssued _,
          BusinessSignal.InvoicePaid _,
          BusinessSignal.InvoiceOverdue _,
          RelationshipSignal.ContactChanged _,
          RelationshipSignal.MarketingEngaged _,
          RelationshipSignal.CommunityActed _,
          RelationshipSignal.AdvocacyGiven _,
          ProductSignal.MilestoneReached _,
          ProductSignal.MeasureReported _,
          ProductSignal.ServiceDisrupted _,
          BusinessSignal.CorporateEventNoted _,
          ProductSignal.FeatureRequested _,
          JudgmentSignal.OverrideJudged _,
          SystemSignal.SourceInterrupted _,
          SystemSignal.AnomalyNoted _,
          SystemSignal.DayPassed _,
          SystemSignal.ScorecardsChanged _,
          SystemSignal.ModelChanged _ ->
          signal;
    };
  }

  private static AccountRegistered minimize(AccountRegistered account) {
    return new AccountRegistered(
        account.name(),
        List.of(),
        List.of(),
        account.segment(),
        account.csm(),
        account.industry(),
        account.region(),
        account.size(),
        account.channel(),
        account.parent(),
        account.slackChannel(),
        account.since());
  }

  private static ContractChanged minimize(ContractChanged order) {
    return new ContractChanged(
        order.contract(),
        order.order(),
        order.effective(),
        order.termMonths(),
        order.autoRenew(),
        order.lines(),
        order.reason(),
        Optional.empty());
  }

  /// How often a feature was used counts only where nothing better is reported than features.
  private static UsageReported minimize(UsageReported usage) {
    var counted = usage.activeUsers().isEmpty() && usage.logins().isEmpty();
    var features = new HashMap<>(usage.features());
    if (!counted) {
      features.replaceAll((_, count) -> Math.min(1, count));
    }
    return new UsageReported(
        usage.day(),
        usage.activeUsers(),
        usage.logins(),
        features,
        usage.featuresUsed(),
        usage.featuresOffered(),
        usage.executivesActive());
  }

  private static MeetingHeld minimize(MeetingHeld meeting) {
    var executives = EnumSet.noneOf(ContactRole.class);
    if (meeting.attendees().contains(ContactRole.EXECUTIVE)) {
      executives.add(ContactRole.EXECUTIVE);
    }
    return new MeetingHeld(meeting.kind(), executives, meeting.customerExecutive(), false);
  }

  private static SentimentNoted minimize(SentimentNoted pulse) {
    return new SentimentNoted(
        pulse.pulse(), pulse.reasons(), Optional.empty(), pulse.expires(), pulse.by());
  }

  /// The one text that is kept, and its beginning only: a lead who is to decide between the model
  /// and a CSM must read why the CSM thinks so.
  private static ChurnCalled minimize(ChurnCalled call) {
    return new ChurnCalled(
        call.renewal(),
        call.probability(),
        call.amount(),
        call.note()
            .map(note ->
                note.substring(
                    0,
                    note.offsetByCodePoints(
                        0, Math.min(MAX_NOTE_LENGTH, note.codePointCount(0, note.length()))))),
        call.by());
  }

  private static CallDecided minimize(CallDecided decision) {
    return new CallDecided(
        decision.renewal(),
        decision.choice(),
        decision.probability(),
        decision.amount(),
        decision.model(),
        decision.csm(),
        Optional.empty(),
        decision.by());
  }
}
