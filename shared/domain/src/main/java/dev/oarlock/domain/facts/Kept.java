package dev.oarlock.domain.facts;

import dev.oarlock.domain.signal.ContactRole;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.signal.Signal.CallDecided;
import dev.oarlock.domain.signal.Signal.ChurnCalled;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.HealthOverridden;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import dev.oarlock.domain.signal.Signal.SentimentNoted;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.UsageReported;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A signal without what no verdict, forecast or card asks of it: other names, counts that a better
/// one stands beside, and the text that people wrote, but for why a CSM calls a renewal as he does.
/// Those stay in the log.
final class Kept {
  private static final int NOTE = 80;

  private Kept() {}

  static Signal of(Signal signal) {
    return switch (signal) {
      case AccountRegistered account -> of(account);
      case ContractChanged order -> of(order);
      case SentimentNoted pulse -> of(pulse);
      case HealthOverridden override ->
          new HealthOverridden(
              override.score(),
              override.level(),
              override.reason(),
              Optional.empty(),
              override.until(),
              override.by());
      case ChurnCalled call -> of(call);
      case CallDecided decision -> of(decision);
      case UsageReported usage -> of(usage);
      case MeetingHeld meeting -> of(meeting);
      case TicketClosed ticket ->
          new TicketClosed(
              ticket.ticket(),
              ticket.escalated(),
              ticket.satisfaction(),
              OptionalInt.empty(),
              ticket.minutesToResolve());
      case SurveyAnswered answer ->
          new SurveyAnswered(answer.survey(), answer.score(), Optional.empty());
      case Signal.TicketOpened _,
          Signal.InvoiceIssued _,
          Signal.InvoicePaid _,
          Signal.InvoiceOverdue _,
          Signal.ContactChanged _,
          Signal.MarketingEngaged _,
          Signal.CommunityActed _,
          Signal.AdvocacyGiven _,
          Signal.MilestoneReached _,
          Signal.MeasureReported _,
          Signal.ServiceDisrupted _,
          Signal.CorporateEventNoted _,
          Signal.FeatureRequested _,
          Signal.OverrideJudged _,
          Signal.FeedInterrupted _,
          Signal.TideNoted _,
          Signal.DayPassed _,
          Signal.RulesChanged _,
          Signal.ModelChanged _ ->
          signal;
    };
  }

  private static AccountRegistered of(AccountRegistered account) {
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

  private static ContractChanged of(ContractChanged order) {
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
  private static UsageReported of(UsageReported usage) {
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

  private static MeetingHeld of(MeetingHeld meeting) {
    var executives = EnumSet.noneOf(ContactRole.class);
    if (meeting.attendees().contains(ContactRole.EXECUTIVE)) {
      executives.add(ContactRole.EXECUTIVE);
    }
    return new MeetingHeld(meeting.kind(), executives, meeting.customerExecutive(), false);
  }

  private static SentimentNoted of(SentimentNoted pulse) {
    return new SentimentNoted(
        pulse.pulse(), pulse.reasons(), Optional.empty(), pulse.expires(), pulse.by());
  }

  /// The one text that is kept, and its beginning only: a lead who is to decide between the model
  /// and a CSM must read why the CSM thinks so.
  private static ChurnCalled of(ChurnCalled call) {
    return new ChurnCalled(
        call.renewal(),
        call.probability(),
        call.amount(),
        call.note()
            .map(note ->
                note.substring(
                    0,
                    note.offsetByCodePoints(
                        0, Math.min(NOTE, note.codePointCount(0, note.length()))))),
        call.by());
  }

  private static CallDecided of(CallDecided decision) {
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
