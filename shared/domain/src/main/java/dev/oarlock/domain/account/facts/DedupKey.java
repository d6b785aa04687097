package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.ContractLine;
import dev.oarlock.domain.account.signal.JudgmentSignal.CallDecided;
import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnCalled;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.account.signal.JudgmentSignal.OverrideJudged;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
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
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal.AnomalyNoted;
import dev.oarlock.domain.account.signal.SystemSignal.DayPassed;
import dev.oarlock.domain.account.signal.SystemSignal.ModelChanged;
import dev.oarlock.domain.account.signal.SystemSignal.ScorecardsChanged;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import java.util.List;

/// What a signal is about. Of the signals about one thing only one counts; the others count one by
/// one, but for reports of use, which are the same if they say the same.
final class DedupKey {
  private DedupKey() {}

  static Object of(Fact<?> fact) {
    return switch (fact.signal()) {
      case AccountRegistered account -> account.csm();
      case ContractChanged order ->
          List.of(order.contract(), order.order(), order.effective(), products(order));
      case InvoiceIssued invoice -> invoice.invoice();
      case InvoicePaid invoice -> invoice.invoice();
      case InvoiceOverdue invoice -> invoice.invoice();
      case TicketOpened ticket -> ticket.ticket();
      case TicketClosed ticket -> ticket.ticket();
      case ContactChanged contact -> List.of(contact.contact(), contact.movement());
      case MilestoneReached milestone -> milestone.milestone();
      case MeasureReported measure -> measure.measure();
      case SentimentNoted _ -> "pulse";
      case SourceInterrupted outage ->
          List.of(outage.signalType(), outage.source(), outage.since());
      case AnomalyNoted tide -> List.of(tide.signalType(), tide.since());
      case OverrideJudged judged -> List.of(judged.by(), judged.override());
      case ChurnCalled call -> call.renewal();
      case CallDecided decision -> decision.renewal();
      case HealthOverridden _,
          UsageReported _,
          SurveyAnswered _,
          MarketingEngaged _,
          CommunityActed _,
          AdvocacyGiven _,
          MeetingHeld _,
          ServiceDisrupted _,
          CorporateEventNoted _,
          FeatureRequested _,
          DayPassed _,
          ScorecardsChanged _,
          ModelChanged _ ->
          fact;
    };
  }

  /// What several signals of one kind come to.
  enum Multiplicity {
    /// They count one by one.
    COUNTED,
    /// A later one commonly replaces an earlier one, so that their order matters.
    REPLACED,
    /// Each has a thing or a day of its own.
    DISTINCT
  }

  /// A new order or a renewal is the whole contract; of the others one day may bring several, each
  /// for other products.
  private static List<String> products(ContractChanged order) {
    return switch (order.order()) {
      case NEW, RENEWAL -> List.of();
      case ADD_ON, CANCELLATION ->
          order.lines().stream().map(ContractLine::sku).distinct().sorted().toList();
    };
  }

  static Multiplicity multiplicity(Signal signal) {
    return switch (signal) {
      case SurveyAnswered _,
          MarketingEngaged _,
          CommunityActed _,
          AdvocacyGiven _,
          MeetingHeld _,
          ServiceDisrupted _,
          CorporateEventNoted _,
          FeatureRequested _ ->
          Multiplicity.COUNTED;
      case AccountRegistered _,
          ContractChanged _,
          ContactChanged _,
          MilestoneReached _,
          MeasureReported _,
          SentimentNoted _,
          HealthOverridden _,
          OverrideJudged _,
          ChurnCalled _,
          CallDecided _,
          SourceInterrupted _,
          AnomalyNoted _ ->
          Multiplicity.REPLACED;
      case UsageReported _,
          TicketOpened _,
          TicketClosed _,
          InvoiceIssued _,
          InvoicePaid _,
          InvoiceOverdue _,
          DayPassed _,
          ScorecardsChanged _,
          ModelChanged _ ->
          Multiplicity.DISTINCT;
    };
  }
}
