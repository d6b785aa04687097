package dev.oarlock.domain.dataquality.silence;

import dev.oarlock.domain.account.signal.BusinessSignal;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.JudgmentSignal;
import dev.oarlock.domain.account.signal.ProductSignal;
import dev.oarlock.domain.account.signal.ProductSignal.MeasureReported;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal.CommunityActed;
import dev.oarlock.domain.account.signal.RelationshipSignal.MarketingEngaged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal;

/// Which signals are expected to keep coming. The others tell of what seldom happens, or of what
/// does not grow old; their silence says nothing.
public final class ExpectedSignals {
  private ExpectedSignals() {}

  public static boolean includes(Signal signal) {
    return switch (signal) {
      case UsageReported _,
          TicketOpened _,
          TicketClosed _,
          SurveyAnswered _,
          InvoicePaid _,
          MarketingEngaged _,
          CommunityActed _,
          MeetingHeld _,
          MeasureReported _ ->
          true;
      case BusinessSignal.AccountRegistered _,
          BusinessSignal.ContractChanged _,
          BusinessSignal.InvoiceIssued _,
          BusinessSignal.InvoiceOverdue _,
          RelationshipSignal.ContactChanged _,
          RelationshipSignal.AdvocacyGiven _,
          ProductSignal.MilestoneReached _,
          ProductSignal.ServiceDisrupted _,
          BusinessSignal.CorporateEventNoted _,
          ProductSignal.FeatureRequested _,
          RelationshipSignal.SentimentNoted _,
          JudgmentSignal.HealthOverridden _,
          JudgmentSignal.OverrideJudged _,
          JudgmentSignal.ChurnCalled _,
          JudgmentSignal.CallDecided _,
          SystemSignal.ScorecardsChanged _,
          SystemSignal.ModelChanged _,
          SystemSignal.DayPassed _,
          SystemSignal.SourceInterrupted _,
          SystemSignal.AnomalyNoted _ ->
          false;
    };
  }
}
