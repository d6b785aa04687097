package dev.oarlock.domain.account.evidence.product;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.Median;
import dev.oarlock.domain.account.evidence.reading.OutageClock;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The support tickets of an account.
public final class SupportEvidence {
  /// Half of the time that the facts keep tickets, so that no ticket of a fresh window is dropped.
  private static final int DAYS = 90;

  private static final int MONTH = 30;
  private static final double HUNDRED_LICENCES = 100;

  private final Facts facts;
  private final List<Fact<TicketOpened>> opened;
  private final List<Fact<TicketClosed>> closed;
  private final Optional<LocalDate> start;
  private final List<Fact<TicketOpened>> unclosed;
  private final OutageClock clock;

  private SupportEvidence(Facts facts, Optional<LocalDate> start) {
    this.facts = facts;
    this.opened = facts.of(TicketOpened.class);
    this.closed = facts.of(TicketClosed.class);
    this.start = start;
    this.unclosed = unclosed();
    this.clock = OutageClock.of(facts, Set.of(TicketOpened.class, TicketClosed.class));
  }

  public static SupportEvidence of(Facts facts, Optional<LocalDate> start) {
    return new SupportEvidence(facts, start);
  }

  /// Tickets opened a month for each hundred licences; accounts with fewer licences count as a
  /// hundred.
  public EvidenceReading ticketRate(int licences, LocalDate today) {
    var window = opened();
    if (window.latestReport().isEmpty()) {
      return EvidenceReading.none();
    }
    var months = (double) daysKnown(window.latestReport().get(), window.complete()) / MONTH;
    var hundreds = Math.max(1, licences / HUNDRED_LICENCES);
    return window.reading(window.signals().size() / months / hundreds, today);
  }

  /// How many days the kept tickets tell of: where older ones were dropped, those from the oldest.
  private long daysKnown(LocalDate newest, boolean complete) {
    if (!complete) {
      return ChronoUnit.DAYS.between(opened.getFirst().day(), newest) + 1;
    }
    var known = start.map(day -> ChronoUnit.DAYS.between(day, newest)).orElse((long) DAYS);
    return Math.clamp(known, MONTH, DAYS);
  }

  /// Urgent or escalated tickets that are not closed; one open for longer than 90 days no longer
  /// counts.
  public EvidenceReading urgentOpen(LocalDate today) {
    var known =
        Stream.concat(opened.stream(), closed.stream()).map(Fact::day).max(LocalDate::compareTo);
    var urgent = urgentFacts(today).map(Fact::day).toList();
    var expiry =
        urgentUnclosed(today).map(Fact::day).min(LocalDate::compareTo).map(SupportEvidence::expiry);
    return known
        .map(newest -> counted(EvidenceReading.fresh(urgent.size(), newest, DAYS, today), today))
        .map(reading -> reading.validUntil(expiry))
        .orElse(EvidenceReading.none());
  }

  /// With more tickets than there is room for, an older one may be open still: there are at least
  /// so many, and none is not known.
  private EvidenceReading counted(EvidenceReading reading, LocalDate today) {
    var opening =
        facts.completeSince(TicketOpened.class).filter(day -> !expiry(day).isBefore(today));
    var complete = opening.isEmpty() && urgentUnclosed(today).allMatch(this::isKnownOpen);
    if (complete || !reading.isPresent()) {
      return reading;
    }
    return reading.value().orElse(0) > 0
        ? reading.restingOn(ReadingBasis.AT_LEAST)
        : EvidenceReading.none().validUntil(opening.map(SupportEvidence::expiry));
  }

  private static LocalDate expiry(LocalDate opened) {
    return opened.plusDays(DAYS + 1L);
  }

  /// The open urgent or escalated tickets, oldest first.
  public List<String> urgentTickets(LocalDate today) {
    return urgentFacts(today).map(fact -> fact.signal().ticket()).toList();
  }

  private Stream<Fact<TicketOpened>> urgentFacts(LocalDate today) {
    return urgentUnclosed(today).filter(this::isKnownOpen);
  }

  private Stream<Fact<TicketOpened>> urgentUnclosed(LocalDate today) {
    return unclosed.stream()
        .filter(fact -> fact.signal().isUrgent())
        .filter(fact -> expiry(fact.day()).isAfter(today));
  }

  /// The mean rating, 1 to 5 stars.
  public EvidenceReading satisfaction(LocalDate today) {
    var rated = closed(ticket -> ticket.satisfaction().isPresent());
    return rated.reading(
        rated.signals().stream().mapToInt(it -> it.satisfaction().orElse(0)).average().orElse(0),
        today);
  }

  /// The median hours until resolved.
  public EvidenceReading hoursToResolve(LocalDate today) {
    var timed = closed(ticket -> ticket.minutesToResolve().isPresent());
    return timed.isEmpty()
        ? EvidenceReading.none()
        : timed.reading(
            Median.of(timed.signals().stream().map(SupportEvidence::hours).toList()), today);
  }

  /// Tickets of low priority in percent of all.
  public EvidenceReading lowPriorityShare(LocalDate today) {
    var window = opened();
    return window.isEmpty()
        ? EvidenceReading.none()
        : window.reading(window.percent(ticket -> ticket.priority() == Priority.LOW), today);
  }

  private SignalWindow<TicketOpened> opened() {
    return SignalWindow.of(facts, TicketOpened.class, DAYS, _ -> true).pausedBy(clock);
  }

  private SignalWindow<TicketClosed> closed(Predicate<TicketClosed> which) {
    return SignalWindow.of(facts, TicketClosed.class, DAYS, which).pausedBy(clock);
  }

  /// Tickets not closed since they were opened or reopened, as far as closings are kept.
  private List<Fact<TicketOpened>> unclosed() {
    var closedOn = closed.stream().collect(Collectors.toMap(it -> it.signal().ticket(), Fact::day));
    return opened.stream()
        .filter(fact ->
            closedOn.getOrDefault(fact.signal().ticket(), LocalDate.MIN).isBefore(fact.day()))
        .toList();
  }

  /// One that is older than the oldest kept closing may have been closed.
  private boolean isKnownOpen(Fact<TicketOpened> ticket) {
    var known = facts.completeSince(TicketClosed.class).orElse(LocalDate.MIN);
    return !ticket.day().isBefore(known);
  }

  private static double hours(TicketClosed ticket) {
    return ticket.minutesToResolve().orElse(0) / 60.0;
  }
}
