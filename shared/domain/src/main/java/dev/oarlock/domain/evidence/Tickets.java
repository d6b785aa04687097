package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.TicketClosed;
import dev.oarlock.domain.signal.Signal.TicketOpened;
import dev.oarlock.domain.signal.Signal.TicketOpened.Priority;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an account asks of support, and what it gets.
public final class Tickets {
  /// Half of what the facts keep, so that the older half of a window never fades while it is fresh.
  private static final int DAYS = 90;

  private static final int MONTH = 30;
  private static final double HUNDRED_LICENCES = 100;

  private final List<Fact<TicketOpened>> opened;
  private final List<Fact<TicketClosed>> closed;
  private final Optional<LocalDate> since;
  private final List<Fact<TicketOpened>> open;
  private final Feed feed;

  private Tickets(Facts facts, Optional<LocalDate> start) {
    this.opened = facts.of(TicketOpened.class);
    this.closed = facts.of(TicketClosed.class);
    this.since =
        Stream.concat(facts.completeSince(TicketOpened.class).stream(), start.stream())
            .max(LocalDate::compareTo);
    this.open = stillOpen(facts);
    this.feed = Feed.of(facts, Set.of(TicketOpened.class, TicketClosed.class));
  }

  static Tickets of(Facts facts, Optional<LocalDate> start) {
    return new Tickets(facts, start);
  }

  /// Opened a month for each hundred licences, and simply a month where there are fewer; too few
  /// are as telling as too many.
  public Reading rate(int licences, LocalDate today) {
    var window = Window.of(opened, DAYS, _ -> true).from(feed);
    if (window.newest().isEmpty()) {
      return Reading.none();
    }
    var known = since.map(day -> ChronoUnit.DAYS.between(day, window.newest().get())).orElse(90L);
    var months = (double) Math.clamp(known, MONTH, DAYS) / MONTH;
    var hundreds = Math.max(1, licences / HUNDRED_LICENCES);
    return window.reading(window.signals().size() / months / hundreds, today);
  }

  /// Urgent or escalated tickets that are not closed; one that is open for longer than 90 days is
  /// taken for forgotten.
  public Reading urgentOpen(LocalDate today) {
    var known =
        Stream.concat(opened.stream(), closed.stream()).map(Fact::day).max(LocalDate::compareTo);
    var pressing = pressingFacts(today).map(Fact::day).toList();
    var forgotten = pressing.stream().min(LocalDate::compareTo).map(day -> day.plusDays(DAYS + 1L));
    return known
        .map(newest -> Reading.fresh(pressing.size(), newest, DAYS, today).until(forgotten))
        .orElse(Reading.none());
  }

  /// The urgent or escalated ones that are open, oldest first.
  public List<String> pressing(LocalDate today) {
    return pressingFacts(today).map(fact -> fact.signal().ticket()).toList();
  }

  private Stream<Fact<TicketOpened>> pressingFacts(LocalDate today) {
    return open.stream()
        .filter(fact -> isPressing(fact.signal()))
        .filter(fact -> !fact.day().plusDays(DAYS).isBefore(today));
  }

  /// Stars, 1 to 5, on average.
  public Reading satisfaction(LocalDate today) {
    var rated = Window.of(closed, DAYS, ticket -> ticket.satisfaction().isPresent()).from(feed);
    return rated.reading(
        rated.signals().stream().mapToInt(it -> it.satisfaction().orElse(0)).average().orElse(0),
        today);
  }

  /// Hours until resolved, the median.
  public Reading hoursToResolve(LocalDate today) {
    var timed = Window.of(closed, DAYS, ticket -> ticket.minutesToResolve().isPresent()).from(feed);
    return timed.isEmpty()
        ? Reading.none()
        : timed.reading(Median.of(timed.signals().stream().map(Tickets::hours).toList()), today);
  }

  /// Tickets of low priority, questions mostly, in percent of all.
  public Reading lowPriorityShare(LocalDate today) {
    var window = Window.of(opened, DAYS, _ -> true).from(feed);
    return window.isEmpty()
        ? Reading.none()
        : window.reading(window.share(ticket -> ticket.priority() == Priority.LOW), today);
  }

  /// Without closing since the day on which it was opened, or opened again; a ticket older than the
  /// oldest closing that is kept may have been closed.
  private List<Fact<TicketOpened>> stillOpen(Facts facts) {
    var done = closed.stream().collect(Collectors.toMap(it -> it.signal().ticket(), Fact::day));
    var known = facts.completeSince(TicketClosed.class).orElse(LocalDate.MIN);
    return opened.stream()
        .filter(
            fact -> done.getOrDefault(fact.signal().ticket(), LocalDate.MIN).isBefore(fact.day()))
        .filter(fact -> !fact.day().isBefore(known))
        .toList();
  }

  private static boolean isPressing(TicketOpened ticket) {
    return ticket.escalated() || ticket.priority() == Priority.URGENT;
  }

  private static double hours(TicketClosed ticket) {
    return ticket.minutesToResolve().orElse(0) / 60.0;
  }
}
