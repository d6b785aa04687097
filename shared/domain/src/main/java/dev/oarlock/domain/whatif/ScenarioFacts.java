package dev.oarlock.domain.whatif;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.invoice.AccountInvoices;
import dev.oarlock.domain.account.signal.BillingSignal.InvoicePaid;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.RelationshipSignal.MeetingHeld;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Builds the facts of an account in which an assumption is true, by adding the signals that would
/// have made it true. So every assessment and forecast of them is the real one.
record ScenarioFacts(Facts facts, LocalDate today) {
  private static final AccountId ASSUMED_ACCOUNT = new AccountId("assumed");

  Facts assuming(AccountLever lever, int value) {
    return switch (lever) {
      case ACTIVE_USERS -> activeUsers(value);
      case LICENCES -> with(AccountContracts.of(facts).renewedAtSize(value, today));
      case OPEN_TICKETS -> openTickets(value);
      case UNPAID_INVOICES -> with(payments());
      case SPONSORS -> sponsors(value);
      case WEEKS_SINCE_REVIEW -> executiveReview(today.minusWeeks(value));
      case SENTIMENT -> with(List.of(pulse(value)));
    };
  }

  /// Replaces the users in every report of the latest day; without a fresh report, adds one of
  /// today.
  private Facts activeUsers(int users) {
    var usage = AccountEvidence.of(facts).usage();
    var day =
        usage.trend(today).isPresent() || usage.activePercent(1, today).isPresent()
            ? usage.levelDay().orElse(today)
            : today;
    var others =
        without(fact ->
            fact.signal() instanceof UsageReported use
                && use.day().equals(day)
                && use.activeUsers().isPresent());
    var report =
        new UsageReported(
            day,
            OptionalInt.of(users),
            OptionalInt.empty(),
            Map.of(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
    var kept = new ArrayList<LoggedSignal>();
    kept.add(logged(report, day, 0));
    facts.of(UsageReported.class).stream()
        .filter(fact -> fact.signal().day().equals(day) && fact.signal().activeUsers().isPresent())
        .forEach(fact -> kept.add(logged(withoutUsers(fact.signal()), day, kept.size())));
    return others.fold(kept, today);
  }

  private static UsageReported withoutUsers(UsageReported use) {
    return new UsageReported(
        use.day(),
        OptionalInt.empty(),
        use.logins(),
        use.features(),
        use.featuresUsed(),
        use.featuresOffered(),
        use.executivesActive(),
        use.source());
  }

  /// Closes the oldest tickets, or opens urgent ones today.
  private Facts openTickets(int count) {
    var open = AccountEvidence.of(facts).support().urgentTickets(today);
    var closed =
        open.stream()
            .limit(Math.max(0, open.size() - count))
            .<Signal>map(ticket ->
                new TicketClosed(
                    ticket, false, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));
    var opened =
        IntStream.range(open.size(), count)
            .<Signal>mapToObj(i -> new TicketOpened("assumed-" + i, Priority.URGENT, false));
    return with(Stream.concat(closed, opened).toList());
  }

  private List<Signal> payments() {
    return AccountInvoices.of(facts)
        .openOn(today)
        .filter(invoice -> invoice.due().filter(due -> due.isBefore(today)).isPresent())
        .<Signal>map(it -> new InvoicePaid(it.number(), it.open(), it.due().orElseThrow()))
        .toList();
  }

  private Facts sponsors(int count) {
    var present =
        AccountEvidence.of(facts).contacts().contactsIn(ContactRole.SPONSOR).stream()
            .map(ContactChanged::contact)
            .toList();
    var leave = present.stream().skip(count).map(contact -> sponsor(contact, Movement.LEFT));
    var join =
        IntStream.range(present.size(), count)
            .mapToObj(i -> sponsor("assumed-" + i, Movement.JOINED));
    return with(Stream.concat(leave, join).toList());
  }

  private static Signal sponsor(String contact, Movement movement) {
    return new ContactChanged(contact, ContactRole.SPONSOR, movement);
  }

  private Facts executiveReview(LocalDate day) {
    var earlier = without(fact -> fact.signal() instanceof MeetingHeld && fact.day().isAfter(day));
    var review = new MeetingHeld(MeetingHeld.Kind.EBR, Set.of(), true, false);
    return earlier.fold(List.of(logged(review, day, 0)), today);
  }

  private static Signal pulse(int value) {
    return new SentimentNoted(
        value, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Facts without(Predicate<Fact<Signal>> removed) {
    return Facts.of(facts.all().filter(removed.negate()).toList(), today);
  }

  private Facts with(List<? extends Signal> signals) {
    var logged = new ArrayList<LoggedSignal>();
    signals.forEach(signal -> logged.add(logged(signal, today, logged.size())));
    return facts.fold(logged, today);
  }

  /// At the last end of that day in any time zone, so that it replaces what that day reported.
  private static LoggedSignal logged(Signal signal, LocalDate day, int number) {
    var at = day.atTime(LocalTime.MAX).toInstant(ZoneOffset.MIN);
    var id = new SignalId("assumed-" + number);
    return new LoggedSignal(id, ASSUMED_ACCOUNT, at, at, signal, false, ZoneOffset.MIN);
  }
}
