package dev.oarlock.domain.dataquality.silence;

import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.Signal.CommunityActed;
import dev.oarlock.domain.account.signal.Signal.InvoicePaid;
import dev.oarlock.domain.account.signal.Signal.MarketingEngaged;
import dev.oarlock.domain.account.signal.Signal.MeasureReported;
import dev.oarlock.domain.account.signal.Signal.MeetingHeld;
import dev.oarlock.domain.account.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.account.signal.Signal.TicketClosed;
import dev.oarlock.domain.account.signal.Signal.TicketOpened;
import dev.oarlock.domain.account.signal.Signal.UsageReported;

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
      case Signal.AccountRegistered _,
          Signal.ContractChanged _,
          Signal.InvoiceIssued _,
          Signal.InvoiceOverdue _,
          Signal.ContactChanged _,
          Signal.AdvocacyGiven _,
          Signal.MilestoneReached _,
          Signal.ServiceDisrupted _,
          Signal.CorporateEventNoted _,
          Signal.FeatureRequested _,
          Signal.SentimentNoted _,
          Signal.HealthOverridden _,
          Signal.OverrideJudged _,
          Signal.ChurnCalled _,
          Signal.CallDecided _,
          Signal.ScorecardsChanged _,
          Signal.ModelChanged _,
          Signal.DayPassed _,
          Signal.SourceInterrupted _,
          Signal.AnomalyNoted _ ->
          false;
    };
  }
}
