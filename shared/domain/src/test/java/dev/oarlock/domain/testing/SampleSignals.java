package dev.oarlock.domain.testing;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceIssued;
import dev.oarlock.domain.account.signal.BillingSignal.InvoiceOverdue;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationStep;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Builders of sample signals.
public final class SampleSignals {
  private static final Money BILL = Money.of(100_000, "EUR");

  private SampleSignals() {}

  public static AccountRegistered registered(String since) {
    return registered(since, Segment.UNASSIGNED);
  }

  public static AccountRegistered registered(String since, Segment segment) {
    return new AccountRegistered(
        "Acme",
        List.of(),
        List.of(),
        segment,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(LocalDate.parse(since)));
  }

  /// In the segment Enterprise, owned by Dana.
  public static AccountRegistered customer(String name) {
    return customer(name, Optional.empty());
  }

  public static AccountRegistered customer(String name, Optional<AccountId> parent) {
    return new AccountRegistered(
        name,
        List.of(),
        List.of(),
        new Segment("Enterprise"),
        Optional.of(new Csm("dana")),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        parent,
        Optional.empty(),
        Optional.empty());
  }

  public static UsageReported active(LocalDate day, int users) {
    return new UsageReported(
        day,
        OptionalInt.of(users),
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  public static UsageReported features(LocalDate day, int used, int offered) {
    return new UsageReported(
        day,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Map.of(),
        OptionalInt.of(used),
        OptionalInt.of(offered),
        OptionalInt.empty());
  }

  public static UsageReported named(LocalDate day, String feature, int count) {
    return new UsageReported(
        day,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Map.of(feature, count),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty());
  }

  public static TicketOpened opened(String ticket, Priority priority) {
    return new TicketOpened(ticket, priority, false);
  }

  public static TicketClosed closed(String ticket, int satisfaction, int hours) {
    return new TicketClosed(
        ticket,
        false,
        OptionalInt.of(satisfaction),
        OptionalInt.empty(),
        OptionalInt.of(60 * hours));
  }

  public static SurveyAnswered answered(Survey survey, int score) {
    return new SurveyAnswered(survey, score, Optional.empty());
  }

  public static InvoiceIssued issued(String invoice, String due) {
    return new InvoiceIssued(invoice, BILL, LocalDate.parse(due));
  }

  public static InvoicePaid paid(String invoice, String due) {
    return new InvoicePaid(invoice, BILL, LocalDate.parse(due));
  }

  public static InvoiceOverdue overdue(String invoice, String due) {
    return new InvoiceOverdue(invoice, BILL, LocalDate.parse(due));
  }

  public static ContactChanged joined(String contact, ContactRole role) {
    return new ContactChanged(contact, role, ContactChanged.Movement.JOINED);
  }

  public static ContactChanged left(String contact, ContactRole role) {
    return new ContactChanged(contact, role, ContactChanged.Movement.LEFT);
  }

  public static MeetingHeld met(MeetingHeld.Kind kind, boolean customerExecutive) {
    return new MeetingHeld(kind, Set.of(), customerExecutive, false);
  }

  public static SentimentNoted pulse(int pulse) {
    return new SentimentNoted(
        pulse, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// A step of an escalation that kim sponsors, with an update every second day.
  public static EscalationNoted escalation(EscalationStep step) {
    return new EscalationNoted(
        step,
        Optional.empty(),
        Optional.of(new Csm("kim")),
        OptionalInt.of(2),
        Optional.of("why"),
        new Csm("dana"));
  }
}
