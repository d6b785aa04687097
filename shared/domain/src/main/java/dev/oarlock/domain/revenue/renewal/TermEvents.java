package dev.oarlock.domain.revenue.renewal;

import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.Signal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What happened to an account in the term that runs, by its log: tickets, outages, and who of its
/// sponsors and champions came or went. A ticket counts once, however often it was told.
public record TermEvents(
    LocalDate since,
    int tickets,
    int urgentTickets,
    int outages,
    int outageMinutes,
    List<RelationshipMove> contacts,
    List<CompanyNews> company) {
  public TermEvents {
    contacts = List.copyOf(contacts);
    company = List.copyOf(company);
  }

  /// That somebody with a role joined or left.
  public record RelationshipMove(LocalDate on, ContactRole role, Movement movement) {}

  /// What became of the customer's company.
  public record CompanyNews(LocalDate on, CorporateEventNoted.Kind kind) {}

  public static TermEvents of(Collection<LoggedSignal> log, LocalDate since, LocalDate today) {
    var inTerm =
        log.stream()
            .filter(it -> !it.day().isBefore(since) && !it.day().isAfter(today))
            .sorted(Comparator.comparing(LoggedSignal::at))
            .toList();
    var outages = of(inTerm, ServiceDisrupted.class).toList();
    return new TermEvents(
        since,
        tickets(of(inTerm, TicketOpened.class)),
        tickets(of(inTerm, TicketOpened.class).filter(TicketOpened::isUrgent)),
        outages.size(),
        outages.stream().mapToInt(ServiceDisrupted::minutes).sum(),
        inTerm.stream().flatMap(TermEvents::contact).distinct().toList(),
        inTerm.stream().flatMap(TermEvents::news).distinct().toList());
  }

  private static int tickets(Stream<TicketOpened> opened) {
    return (int) opened.map(TicketOpened::ticket).distinct().count();
  }

  private static <S extends Signal> Stream<S> of(List<LoggedSignal> log, Class<S> type) {
    return log.stream().map(LoggedSignal::signal).filter(type::isInstance).map(type::cast);
  }

  private static Stream<RelationshipMove> contact(LoggedSignal logged) {
    return logged.signal() instanceof ContactChanged contact && contact.isCounted()
        ? Stream.of(new RelationshipMove(logged.day(), contact.role(), contact.movement()))
        : Stream.empty();
  }

  private static Stream<CompanyNews> news(LoggedSignal logged) {
    return logged.signal() instanceof CorporateEventNoted event
        ? Stream.of(new CompanyNews(logged.day(), event.kind()))
        : Stream.empty();
  }
}
