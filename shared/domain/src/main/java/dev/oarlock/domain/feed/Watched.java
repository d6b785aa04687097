package dev.oarlock.domain.feed;

import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.CommunityActed;
import dev.oarlock.domain.signal.Signal.InvoicePaid;
import dev.oarlock.domain.signal.Signal.MarketingEngaged;
import dev.oarlock.domain.signal.Signal.MeasureReported;
import dev.oarlock.domain.signal.Signal.MeetingHeld;
import dev.oarlock.domain.signal.Signal.SurveyAnswered;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.UsageReported;

/// Which signals are expected to keep coming. The others tell of what seldom happens, or of what
/// does not grow old; their silence says nothing.
public final class Watched {
  private Watched() {}

  public static boolean is(Signal signal) {
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
          Signal.RulesChanged _,
          Signal.ModelChanged _,
          Signal.DayPassed _,
          Signal.FeedInterrupted _,
          Signal.TideNoted _ ->
          false;
    };
  }
}
