package dev.oarlock.slack.text.advice;

import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The next step we suggest: one sentence that a person can act on today.
public final class NextStepAdvice {
  private NextStepAdvice() {}

  public static String on(Telltale sign) {
    return switch (sign) {
      case SPONSOR_LEFT -> "Ask your champion who takes over, and meet that person within a week.";
      case COMPETITOR_EVALUATED ->
          "Call the person who decides, and ask what they hope to find elsewhere.";
      case COMPANY_SOLD -> "Find out who will decide after the deal, and ask for a meeting.";
      case USAGE_COLLAPSED -> "Call two of their most active users, and ask what changed.";
      case WENT_SILENT -> "Call rather than write: nobody is in the product to see a message.";
      case NEVER_USED ->
          "Ask who was to begin, and sit with two of them while they use it for the first time.";
      case NOT_LIVE -> "Agree with their project lead on one use case and a day to go live.";
      case GAVE_NOTICE -> "Ask what would have kept them, and whether anything still could.";
      case INVOICE_WRITTEN_OFF ->
          "Ask their sponsor what came between them and the invoice that was written off.";
      case PAYMENT_STOPPED ->
          "Ask their finance whether the invoice is contested, before anybody sends a reminder.";
      case PULSE_LOWEST -> "Bring a manager in, and agree on what would make them stay.";
    };
  }

  public static String onOverdueRenewal() {
    return "Call the person who signs, for a date or a no.";
  }

  public static String on(HealthComponent component) {
    return switch (component) {
      case ADOPTION -> "Offer a session to the people who have a licence but do not use it.";
      case SUPPORT -> "Go through their open tickets with support before the next call.";
      case SURVEYS -> "Call those who answered low, and say what will change.";
      case MARKETING ->
          "Check who still reads what you send, and whether they are the right people.";
      case COMMUNITY -> "Introduce them to a customer who works as they do.";
      case ADVOCACY -> "Ask what would have to change before they recommend you.";
      case GROWTH -> "Ask what they gave back, and what it was meant for.";
      case SELF_SUFFICIENCY -> "Offer a training to their administrators.";
      case PAYMENTS -> "Settle the open invoice with their finance before you talk renewal.";
      case RELATIONSHIP -> "Get a meeting with one of their executives into the calendar.";
      case OUTCOMES -> "Agree with them on what success is, and measure it together.";
      case SENTIMENT -> "Write down what would raise your own pulse by one, and start with that.";
    };
  }

  /// From what moved a score: the component that cost most.
  public static Optional<String> on(List<LedgerLine> reasons) {
    return reasons.stream()
        .filter(line -> line.points() < 0 && line.kind() == LedgerLine.Kind.COMPONENT)
        .min(Comparator.comparingInt(LedgerLine::points))
        .flatMap(line -> named(line.subject()))
        .map(NextStepAdvice::on);
  }

  private static Optional<HealthComponent> named(String subject) {
    return Arrays.stream(HealthComponent.values())
        .filter(part -> part.title().equals(subject) || part.name().equalsIgnoreCase(subject))
        .findFirst();
  }
}
