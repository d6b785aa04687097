package dev.oarlock.domain.why;

import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.Condition;
import dev.oarlock.domain.health.LedgerLine;
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
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.UsageReported;
import java.util.Arrays;
import java.util.List;

/// Of which signals each part of a score is made.
final class Sources {
  private static final List<Class<? extends Signal>> INVOICES =
      List.of(InvoiceIssued.class, InvoicePaid.class, InvoiceOverdue.class);

  private Sources() {}

  static List<Class<? extends Signal>> of(LedgerLine line) {
    return switch (line.kind()) {
      case COMPONENT, COVERAGE ->
          Component.titled(line.subject()).map(Sources::of).orElse(List.of());
      case GUARDRAIL ->
          Arrays.stream(Condition.values())
              .filter(condition -> line.because().contains(condition.phrase()))
              .findFirst()
              .map(Sources::of)
              .orElse(List.of());
      case SCORECARD -> List.of();
    };
  }

  private static List<Class<? extends Signal>> of(Component component) {
    return switch (component) {
      case ADOPTION -> List.of(UsageReported.class, ContractChanged.class);
      case SUPPORT -> List.of(TicketOpened.class, TicketClosed.class);
      case SURVEYS -> List.of(SurveyAnswered.class);
      case MARKETING -> List.of(MarketingEngaged.class);
      case COMMUNITY -> List.of(CommunityActed.class);
      case ADVOCACY -> List.of(AdvocacyGiven.class);
      case GROWTH -> List.of(ContractChanged.class);
      case SELF_SUFFICIENCY ->
          List.of(UsageReported.class, TicketOpened.class, CommunityActed.class);
      case PAYMENTS -> INVOICES;
      case RELATIONSHIP -> List.of(ContactChanged.class, MeetingHeld.class);
      case OUTCOMES -> List.of(MeasureReported.class, MilestoneReached.class);
      case SENTIMENT -> List.of(SentimentNoted.class);
    };
  }

  private static List<Class<? extends Signal>> of(Condition condition) {
    return switch (condition) {
      case INVOICE_LONG_OVERDUE -> INVOICES;
      case SPONSOR_GONE -> List.of(ContactChanged.class);
      case UNUSED -> List.of(UsageReported.class);
    };
  }
}
