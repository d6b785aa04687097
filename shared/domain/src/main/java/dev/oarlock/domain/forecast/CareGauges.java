package dev.oarlock.domain.forecast;

import static dev.oarlock.domain.forecast.Gauge.leave;
import static dev.oarlock.domain.forecast.Gauge.within;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.InvoiceIssued;
import dev.oarlock.domain.signal.Signal.InvoiceOverdue;
import dev.oarlock.domain.signal.Signal.InvoicePaid;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.TicketOpened.Priority;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The drivers that speak of troubles: support cases and late invoices.
record CareGauges(Facts facts) {
  private static final int CASES_COUNT_DAYS = 90;
  private static final int CASES_KNOWN_DAYS = 180;
  private static final int LATENESS_COUNTS_DAYS = 180;
  private static final int INVOICES_KNOWN_DAYS = 365;
  private static final int GRAVE_CASE_COUNTS = 4;
  private static final int WEEK = 7;

  static List<Gauge> of(Facts facts) {
    var care = new CareGauges(facts);
    return List.of(
        new Gauge(Driver.SUPPORT, care::support, care::supportTurns),
        new Gauge(Driver.BILLING, care::billing, care::billingTurns));
  }

  /// Unknown while no support case is known of the last half year.
  private OptionalDouble support(LocalDate day) {
    if (ticketDays().noneMatch(known -> within(known, CASES_KNOWN_DAYS, day))) {
      return OptionalDouble.empty();
    }
    var escalated = escalatedLater(day);
    var weight =
        facts.of(TicketOpened.class).stream()
            .filter(ticket -> within(ticket.day(), CASES_COUNT_DAYS, day))
            .mapToInt(ticket -> isGrave(ticket.signal(), escalated) ? GRAVE_CASE_COUNTS : 1)
            .sum();
    return OptionalDouble.of(Reference.SUPPORT.risk(Math.log1p(weight)));
  }

  private Set<String> escalatedLater(LocalDate day) {
    return facts.of(TicketClosed.class).stream()
        .filter(ticket -> within(ticket.day(), CASES_KNOWN_DAYS, day))
        .map(Fact::signal)
        .filter(TicketClosed::escalated)
        .map(TicketClosed::ticket)
        .collect(Collectors.toSet());
  }

  private static boolean isGrave(TicketOpened ticket, Set<String> escalatedLater) {
    return ticket.priority() == Priority.URGENT
        || ticket.escalated()
        || escalatedLater.contains(ticket.ticket());
  }

  private Stream<LocalDate> supportTurns(LocalDate day) {
    return Stream.concat(
        leave(ticketDays(), CASES_COUNT_DAYS, day), leave(ticketDays(), CASES_KNOWN_DAYS, day));
  }

  private Stream<LocalDate> ticketDays() {
    return Stream.concat(
        facts.of(TicketOpened.class).stream().map(Fact::day),
        facts.of(TicketClosed.class).stream().map(Fact::day));
  }

  /// The worst lateness in whole weeks: of what is overdue now, and of what was paid in the last
  /// half year. Unknown while no invoice is known of the last year.
  private OptionalDouble billing(LocalDate day) {
    if (invoiceDays().noneMatch(known -> within(known, INVOICES_KNOWN_DAYS, day))) {
      return OptionalDouble.empty();
    }
    var overdue = overdue(day).mapToLong(i -> ChronoUnit.DAYS.between(i.due(), day));
    var paidLate =
        facts.of(InvoicePaid.class).stream()
            .filter(paid -> within(paid.day(), LATENESS_COUNTS_DAYS, day))
            .mapToLong(paid -> ChronoUnit.DAYS.between(paid.signal().due(), paid.day()));
    var worst = LongStream.concat(overdue, paidLate).filter(late -> late > 0).max().orElse(0);
    return OptionalDouble.of(Reference.BILLING.risk(worst / WEEK));
  }

  private Stream<InvoiceOverdue> overdue(LocalDate day) {
    var paid =
        facts.of(InvoicePaid.class).stream()
            .filter(fact -> within(fact.day(), INVOICES_KNOWN_DAYS, day))
            .map(fact -> fact.signal().invoice())
            .collect(Collectors.toSet());
    return facts.of(InvoiceOverdue.class).stream()
        .filter(fact -> within(fact.day(), INVOICES_KNOWN_DAYS, day))
        .map(Fact::signal)
        .filter(invoice -> !paid.contains(invoice.invoice()));
  }

  private Stream<LocalDate> billingTurns(LocalDate day) {
    var weeks =
        overdue(day)
            .map(InvoiceOverdue::due)
            .filter(due -> Reference.BILLING.risk(Gauge.steps(due, WEEK, day)) < Scale.LIMIT)
            .map(due -> Gauge.nextStep(due, WEEK, day));
    var payments = facts.of(InvoicePaid.class).stream().map(Fact::day);
    return Stream.of(
            weeks,
            leave(payments, LATENESS_COUNTS_DAYS, day),
            leave(invoiceDays(), INVOICES_KNOWN_DAYS, day))
        .flatMap(days -> days);
  }

  private Stream<LocalDate> invoiceDays() {
    return Stream.of(
            facts.of(InvoiceIssued.class),
            facts.of(InvoicePaid.class),
            facts.of(InvoiceOverdue.class))
        .flatMap(List::stream)
        .map(Fact::day);
  }
}
