package dev.oarlock.domain.forecast;

import static dev.oarlock.domain.forecast.Gauge.leave;
import static dev.oarlock.domain.forecast.Gauge.within;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.evidence.Reading;
import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.TicketOpened.Priority;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// The drivers that speak of troubles: support cases and late invoices.
record CareGauges(Facts facts, Evidence evidence) {
  private static final int CASES_COUNT_DAYS = 90;
  private static final int CASES_KNOWN_DAYS = 180;
  private static final int GRAVE_CASE_COUNTS = 4;
  private static final double WEEK = 7;

  static List<Gauge> of(Facts facts, Evidence evidence) {
    var care = new CareGauges(facts, evidence);
    return List.of(
        new Gauge(Quantity.SUPPORT, care::support, care::supportTurns),
        new Gauge(Quantity.BILLING, care::billing, care::billingTurns));
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
    return OptionalDouble.of(Math.log1p(weight));
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

  /// Weeks late: of what is overdue now, or the mean of the payments of half a year if that is
  /// more.
  private OptionalDouble billing(LocalDate day) {
    var late =
        DoubleStream.concat(
            overdue(day).value().stream(), paidLate(day).value().stream().map(days -> days / WEEK));
    return late.max();
  }

  private Stream<LocalDate> billingTurns(LocalDate day) {
    return Stream.of(overdue(day), paidLate(day)).flatMap(reading -> reading.until().stream());
  }

  private Reading overdue(LocalDate day) {
    return evidence.invoices().weeksOverdue(day);
  }

  private Reading paidLate(LocalDate day) {
    return evidence.invoices().daysLate(day);
  }
}
