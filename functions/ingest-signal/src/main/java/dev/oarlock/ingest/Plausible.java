package dev.oarlock.ingest;

import dev.oarlock.aws.events.Heading;
import dev.oarlock.domain.signal.Signal;
import dev.oarlock.domain.signal.Signal.*;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Times that cannot be. What happened lies between the year 2000 and the day after tomorrow, for
/// clocks differ; what is agreed (terms, due dates) lies within twenty years.
final class Plausible {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final Duration AHEAD = Duration.ofDays(2);
  private static final int YEARS_AGREED = 20;

  private final Instant now;
  private final LocalDate latest;

  private Plausible(Instant now) {
    this.now = now;
    this.latest = LocalDate.ofInstant(now.plus(AHEAD), ZoneOffset.UTC);
  }

  /// An [IllegalArgumentException] names the time that cannot be.
  static void check(Heading heading, Signal signal, Instant now) {
    var plausible = new Plausible(now);
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
      case FeedInterrupted s -> happened("since", s.since());
      case TideNoted s -> happened("since", s.since());
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
          RulesChanged _,
          ModelChanged _ -> {}
    }
  }

  private void happened(Instant at) {
    if (at.isAfter(now.plus(AHEAD))) {
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
    if (day.isAfter(latest.plusYears(YEARS_AGREED))) {
      throw new IllegalArgumentException(
          field + " is more than " + YEARS_AGREED + " years in the future: " + day);
    }
    notBefore2000(field, day);
  }

  private static void notBefore2000(String field, LocalDate day) {
    if (day.isBefore(EARLIEST)) {
      throw new IllegalArgumentException(field + " is before 2000: " + day);
    }
  }
}
