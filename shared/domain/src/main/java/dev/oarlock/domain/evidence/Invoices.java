package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.InvoiceIssued;
import dev.oarlock.domain.signal.Signal.InvoiceOverdue;
import dev.oarlock.domain.signal.Signal.InvoicePaid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How an account pays.
public final class Invoices {
  private static final int PAID_DAYS = 180;

  /// A payment is kept for so long.
  private static final int YEAR = 365;

  /// An unpaid invoice of which nothing is heard for so long no longer counts.
  private static final int CLAIM_DAYS = 300;

  /// So long after a payment its invoice may still be reported; with the days above it is no more
  /// than a payment is kept for, so that no paid invoice ever seems unpaid.
  private static final int BELATED_DAYS = YEAR - CLAIM_DAYS;

  private static final int MOST_WEEKS = 26;

  /// An unpaid invoice: when it was due, when it was last heard of, and the last day it counts.
  private record Claim(String invoice, LocalDate due, LocalDate heard, LocalDate last) {
    boolean isSettledBy(Fact<InvoicePaid> payment) {
      return payment.signal().invoice().equals(invoice)
          && !payment.day().plusDays(BELATED_DAYS).isBefore(heard);
    }
  }

  private final List<Fact<InvoicePaid>> paid;
  private final List<Claim> unpaid;
  private final Optional<LocalDate> newest;
  private final Feed feed;

  private Invoices(Facts facts) {
    this.paid = facts.of(InvoicePaid.class);
    this.unpaid = unpaid(facts);
    this.feed = Feed.of(facts, Set.of(InvoicePaid.class));
    this.newest =
        Stream.of(InvoiceIssued.class, InvoicePaid.class, InvoiceOverdue.class)
            .flatMap(kind -> facts.latest(kind).stream())
            .map(Fact::day)
            .max(LocalDate::compareTo);
  }

  static Invoices of(Facts facts) {
    return new Invoices(facts);
  }

  /// Whole weeks since the oldest unpaid invoice was due.
  public Reading weeksOverdue(LocalDate today) {
    return feed.read(today, this::weeksOverdueOn);
  }

  private Reading weeksOverdueOn(LocalDate today) {
    var reading =
        oldestDue(today)
            .map(due -> Reading.weeksSince(due, today, MOST_WEEKS))
            .orElse(Reading.of(0));
    return newest
        .map(day -> Reading.fresh(0, day, CLAIM_DAYS, today))
        .filter(Reading::isPresent)
        .map(fresh -> reading.until(fresh.until()).until(turn(today)))
        .orElse(Reading.none());
  }

  /// Present when an unpaid invoice was due so many days ago.
  public Reading overdueBy(int days, LocalDate today) {
    return feed.read(today, day -> overdueOn(days, day));
  }

  private Reading overdueOn(int days, LocalDate today) {
    var on = oldestDue(today).map(due -> due.plusDays(days));
    return Reading.when(on.isPresent() && !on.get().isAfter(today))
        .until(on.filter(day -> day.isAfter(today)))
        .until(turn(today));
  }

  /// By how many days invoices are paid late, on average; early payments count as on time.
  public Reading daysLate(LocalDate today) {
    var window = Window.of(paid, PAID_DAYS, _ -> true).from(feed);
    var from = window.newest().map(day -> day.minusDays(PAID_DAYS)).orElse(LocalDate.MAX);
    var late =
        paid.stream()
            .filter(fact -> fact.day().isAfter(from))
            .mapToLong(
                fact -> Math.max(0, ChronoUnit.DAYS.between(fact.signal().due(), fact.day())))
            .average();
    return late.isPresent() ? window.reading(late.getAsDouble(), today) : Reading.none();
  }

  private Optional<LocalDate> oldestDue(LocalDate today) {
    return counting(today)
        .map(Claim::due)
        .filter(due -> due.isBefore(today))
        .min(LocalDate::compareTo);
  }

  private Stream<Claim> counting(LocalDate today) {
    return unpaid.stream().filter(claim -> !claim.last().isBefore(today));
  }

  /// The next day on which a claim falls overdue or no longer counts.
  private Optional<LocalDate> turn(LocalDate today) {
    return counting(today)
        .flatMap(claim -> Stream.of(claim.due().plusDays(1), claim.last().plusDays(1)))
        .filter(day -> day.isAfter(today))
        .min(LocalDate::compareTo);
  }

  /// What was reported overdue, and, while payments are reported at all, what was only issued.
  private List<Claim> unpaid(Facts facts) {
    var claims = new ArrayList<Claim>();
    for (var fact : facts.of(InvoiceOverdue.class)) {
      var last = fact.day().plusDays(CLAIM_DAYS);
      claims.add(new Claim(fact.signal().invoice(), fact.signal().due(), fact.day(), last));
    }
    for (var payment : facts.latest(InvoicePaid.class).stream().toList()) {
      for (var fact : facts.of(InvoiceIssued.class)) {
        var last = earlier(fact.day().plusDays(CLAIM_DAYS), payment.day().plusDays(YEAR));
        claims.add(new Claim(fact.signal().invoice(), fact.signal().due(), fact.day(), last));
      }
    }
    var known = facts.completeSince(InvoicePaid.class).orElse(LocalDate.MIN);
    return claims.stream()
        .filter(claim -> !claim.heard().isBefore(known))
        .filter(claim -> paid.stream().noneMatch(claim::isSettledBy))
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
