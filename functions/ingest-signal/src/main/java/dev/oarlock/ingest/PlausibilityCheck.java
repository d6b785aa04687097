package dev.oarlock.ingest;

import dev.oarlock.aws.events.SignalHeader;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BusinessSignal.InvoicePaid;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Times that cannot be. What happened lies between the year 2000 and the day after tomorrow, for
/// clocks differ; what is agreed (terms, due dates) lies within twenty years.
final class PlausibilityCheck {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final Duration CLOCK_SKEW = Duration.ofDays(2);
  private static final int MAX_TERM_YEARS = 20;

  private final Instant now;
  private final LocalDate latest;

  private PlausibilityCheck(Instant now) {
    this.now = now;
    this.latest = LocalDate.ofInstant(now.plus(CLOCK_SKEW), ZoneOffset.UTC);
  }

  /// An [IllegalArgumentException] names the time that cannot be.
  static void check(SignalHeader heading, Signal signal, Instant now) {
    var plausible = new PlausibilityCheck(now);
    plausible.happened(heading.at());
    plausible.check(signal);
  }

  private void check(Signal signal) {
    switch (signal) {
      case AccountRegistered s -> s.since().ifPresent(since -> happened("since", since));
      case ContractChanged s -> agreed("effective", s.effective());
      case UsageReported s -> happened("day", s.day());
      case InvoiceIssued s -> agreed("due", s.due());
      case InvoicePaid s -> agreed("due", s.due());
      case InvoiceOverdue s -> agreed("due", s.due());
      case SentimentNoted s -> s.expires().ifPresent(expires -> agreed("expires", expires));
      case HealthOverridden s -> agreed("until", s.until());
      case OverrideJudged s -> agreed("override", s.override());
      case ChurnCalled s -> agreed("renewal", s.renewal());
      case CallDecided s -> agreed("renewal", s.renewal());
      case DayPassed s -> happened("day", s.day());
      case SourceInterrupted s -> happened("since", s.since());
      case AnomalyNoted s -> happened("since", s.since());
      case TicketOpened _,
          TicketClosed _,
          SurveyAnswered _,
          ContactChanged _,
          MarketingEngaged _,
          CommunityActed _,
          AdvocacyGiven _,
          MeetingHeld _,
          MilestoneReached _,
          MeasureReported _,
          ServiceDisrupted _,
          CorporateEventNoted _,
          FeatureRequested _,
          ScorecardsChanged _,
          ModelChanged _ -> {}
    }
  }

  private void happened(Instant at) {
    if (at.isAfter(now.plus(CLOCK_SKEW))) {
      throw new IllegalArgumentException("at is more than two days in the future: " + at);
    }
    if (at.isBefore(EARLIEST.atStartOfDay().toInstant(ZoneOffset.MAX))) {
      throw new IllegalArgumentException("at is before 2000: " + at);
    }
  }

  private void happened(String field, LocalDate day) {
    if (day.isAfter(latest)) {
      throw new IllegalArgumentException(field + " is more than two days in the future: " + day);
    }
    notBefore2000(field, day);
  }

  private void agreed(String field, LocalDate day) {
    if (day.isAfter(latest.plusYears(MAX_TERM_YEARS))) {
      throw new IllegalArgumentException(
          field + " is more than " + MAX_TERM_YEARS + " years in the future: " + day);
    }
    notBefore2000(field, day);
  }

  private static void notBefore2000(String field, LocalDate day) {
    if (day.isBefore(EARLIEST)) {
      throw new IllegalArgumentException(field + " is before 2000: " + day);
    }
  }
}
