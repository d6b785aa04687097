package dev.oarlock.domain.account.evidence.product;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.Median;
import dev.oarlock.domain.account.evidence.reading.OutageClock;
import dev.oarlock.domain.account.evidence.reading.SignalWindow;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The support tickets of an account.
public final class SupportEvidence {
  /// Half of the time that the facts keep tickets, so that no ticket of a fresh window is dropped.
  private static final int DAYS = 90;

  private static final int MONTH = 30;
  private static final double HUNDRED_LICENCES = 100;

  private final List<Fact<TicketOpened>> opened;
  private final List<Fact<TicketClosed>> closed;
  private final Optional<LocalDate> since;
  private final List<Fact<TicketOpened>> open;
  private final OutageClock clock;

  private SupportEvidence(Facts facts, Optional<LocalDate> start) {
    this.opened = facts.of(TicketOpened.class);
    this.closed = facts.of(TicketClosed.class);
    this.since =
        Stream.concat(facts.completeSince(TicketOpened.class).stream(), start.stream())
            .max(LocalDate::compareTo);
    this.open = stillOpen(facts);
    this.clock = OutageClock.of(facts, Set.of(TicketOpened.class, TicketClosed.class));
  }

  public static SupportEvidence of(Facts facts, Optional<LocalDate> start) {
    return new SupportEvidence(facts, start);
  }

  /// Tickets opened a month for each hundred licences; accounts with fewer licences count as a
  /// hundred.
  public EvidenceReading ticketRate(int licences, LocalDate today) {
    var window = SignalWindow.of(opened, DAYS, _ -> true).pausedBy(clock);
    if (window.latestReport().isEmpty()) {
      return EvidenceReading.none();
    }
    var known =
        since.map(day -> ChronoUnit.DAYS.between(day, window.latestReport().get())).orElse(90L);
    var months = (double) Math.clamp(known, MONTH, DAYS) / MONTH;
    var hundreds = Math.max(1, licences / HUNDRED_LICENCES);
    return window.reading(window.signals().size() / months / hundreds, today);
  }

  /// Urgent or escalated tickets that are not closed; one open for longer than 90 days no longer
  /// counts.
  public EvidenceReading urgentOpen(LocalDate today) {
    var known =
        Stream.concat(opened.stream(), closed.stream()).map(Fact::day).max(LocalDate::compareTo);
    var urgent = urgentFacts(today).map(Fact::day).toList();
    var expiry = urgent.stream().min(LocalDate::compareTo).map(day -> day.plusDays(DAYS + 1L));
    return known
        .map(newest -> EvidenceReading.fresh(urgent.size(), newest, DAYS, today).validUntil(expiry))
        .orElse(EvidenceReading.none());
  }

  /// The open urgent or escalated tickets, oldest first.
  public List<String> urgentTickets(LocalDate today) {
    return urgentFacts(today).map(fact -> fact.signal().ticket()).toList();
  }

  private Stream<Fact<TicketOpened>> urgentFacts(LocalDate today) {
    return open.stream()
        .filter(fact -> isUrgent(fact.signal()))
        .filter(fact -> !fact.day().plusDays(DAYS).isBefore(today));
  }

  /// The mean rating, 1 to 5 stars.
  public EvidenceReading satisfaction(LocalDate today) {
    var rated =
        SignalWindow.of(closed, DAYS, ticket -> ticket.satisfaction().isPresent()).pausedBy(clock);
    return rated.reading(
        rated.signals().stream().mapToInt(it -> it.satisfaction().orElse(0)).average().orElse(0),
        today);
  }

  /// The median hours until resolved.
  public EvidenceReading hoursToResolve(LocalDate today) {
    var timed =
        SignalWindow.of(closed, DAYS, ticket -> ticket.minutesToResolve().isPresent())
            .pausedBy(clock);
    return timed.isEmpty()
        ? EvidenceReading.none()
        : timed.reading(
            Median.of(timed.signals().stream().map(SupportEvidence::hours).toList()), today);
  }

  /// Tickets of low priority in percent of all.
  public EvidenceReading lowPriorityShare(LocalDate today) {
    var window = SignalWindow.of(opened, DAYS, _ -> true).pausedBy(clock);
    return window.isEmpty()
        ? EvidenceReading.none()
        : window.reading(window.percent(ticket -> ticket.priority() == Priority.LOW), today);
  }

  /// Tickets not closed since they were opened or reopened. One that is older than the oldest kept
  /// closing is left out, because it may have been closed.
  private List<Fact<TicketOpened>> stillOpen(Facts facts) {
    var closedOn = closed.stream().collect(Collectors.toMap(it -> it.signal().ticket(), Fact::day));
    var known = facts.completeSince(TicketClosed.class).orElse(LocalDate.MIN);
    return opened.stream()
        .filter(fact ->
            closedOn.getOrDefault(fact.signal().ticket(), LocalDate.MIN).isBefore(fact.day()))
        .filter(fact -> !fact.day().isBefore(known))
        .toList();
  }

  private static boolean isUrgent(TicketOpened ticket) {
    return ticket.escalated() || ticket.priority() == Priority.URGENT;
  }

  private static double hours(TicketClosed ticket) {
    return ticket.minutesToResolve().orElse(0) / 60.0;
  }
}
