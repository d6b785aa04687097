package dev.oarlock.domain.account.facts;

import static dev.oarlock.domain.testing.SampleSignals.active;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.ProductSignal.MilestoneReached;
import dev.oarlock.domain.account.signal.ProductSignal.TicketClosed;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged;
import dev.oarlock.domain.account.signal.RelationshipSignal.ContactChanged.Movement;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.UsagePeak;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// A fact that is dropped for room changes no sponsor, no open ticket and no band.
class RetentionBoundPropertyTest {
  private static final LocalDate TODAY = ArbitrarySignals.TODAY;
  private static final int DAYS = 85;

  @Property(tries = 40)
  void sponsorsAreThoseOfTheWholeLog(@ForAll Random luck, @ForAll("sizes") int size) {
    var log = log(size, luck, RetentionBoundPropertyTest::contact);

    var reading = AccountEvidence.of(facts(log)).contacts().countInRole(ContactRole.SPONSOR);

    assertIsOrMore(reading, sponsors(log));
  }

  @Property(tries = 40)
  void openTicketsAreThoseOfTheWholeLog(@ForAll Random luck, @ForAll("sizes") int size) {
    var log = log(size, luck, RetentionBoundPropertyTest::ticket);

    var reading = AccountEvidence.of(facts(log)).support().urgentOpen(TODAY);

    assertIsOrMore(reading, openTickets(log));
  }

  @Property(tries = 40)
  void theBandIsTheSameHoweverManyFactsOfNoWeightThereAre(
      @ForAll("logs") List<LoggedSignal> log, @ForAll Random luck) {
    var more = new ArrayList<>(log);
    more.addAll(log(600, luck, RetentionBoundPropertyTest::ofNoWeight));

    assertThat(Scorecard.shipped().assess(facts(more), TODAY, Band.GREEN))
        .isEqualTo(Scorecard.shipped().assess(facts(log), TODAY, Band.GREEN));
  }

  @Property(tries = 20)
  void whatIsKeptDependsOnNoOrderAndOnNoRepeat(@ForAll Random luck) {
    var log = log(700, luck, it -> it.nextBoolean() ? contact(it) : ticket(it));

    assertThat(inPartsAndTwice(log, luck)).isEqualTo(facts(log));
  }

  @Property(tries = 20)
  void theWeeksOfUseDependOnNoOrderAndOnNoRepeat(@ForAll Random luck) {
    var log = new ArrayList<LoggedSignal>();
    for (var n = 0; n < 700; n++) {
      var day = TODAY.minusDays(luck.nextInt(900));
      var users = Math.max(0, luck.nextInt(60) - 20);
      log.add(logged("u" + n, day.atStartOfDay().toInstant(ZoneOffset.UTC), active(day, users)));
    }

    var kept = facts(log);

    assertThat(inPartsAndTwice(log, luck)).isEqualTo(kept);
    assertThat(kept.of(UsagePeak.class)).hasSizeBetween(70, 95);
  }

  @Property(tries = 60)
  void whatWasSelectedOnAnEarlierDayIsKeptAsIfAllWereSelectedAnew(
      @ForAll("logs") List<LoggedSignal> log, @ForAll @IntRange(max = 500) int days) {
    assertIsKeptAsIfSelectedAnew(facts(log), TODAY.plusDays(days));
  }

  @Property(tries = 10)
  void soAreVeryMany(@ForAll Random luck, @ForAll @IntRange(max = 500) int days) {
    var log = log(700, luck, it -> it.nextBoolean() ? contact(it) : ticket(it));

    assertIsKeptAsIfSelectedAnew(facts(log), TODAY.plusDays(days));
  }

  private static void assertIsKeptAsIfSelectedAnew(Facts selected, LocalDate day) {
    var anew = Facts.kept(selected.all().collect(groupingBy(fact -> fact.signal().type().word())));

    assertThat(selected.fold(List.of(), day)).isEqualTo(anew.fold(List.of(), day));
  }

  private static Facts inPartsAndTwice(List<LoggedSignal> log, Random luck) {
    var again = new ArrayList<>(log);
    again.addAll(log.subList(0, 300));
    Collections.shuffle(again, luck);
    var facts = Facts.none();
    for (var from = 0; from < again.size(); from += 50) {
      facts = facts.fold(again.subList(from, from + 50), TODAY);
    }
    return facts;
  }

  private interface SignalSource {
    Signal next(Random luck);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(5, 50, 400, 900);
  }

  @Provide
  Arbitrary<List<LoggedSignal>> logs() {
    var kickoff = TODAY.minusDays(80).atStartOfDay().toInstant(ZoneOffset.UTC);
    return ArbitrarySignals.logs()
        .map(ArrayList::new)
        .map(log -> {
          log.add(logged("kickoff", kickoff, new MilestoneReached(MilestoneReached.KICKOFF)));
          return log;
        });
  }

  /// People keep their role: most are power users.
  private static Signal contact(Random luck) {
    var person = luck.nextInt(400);
    var role = person < 6 ? ContactRole.SPONSOR : ContactRole.POWER_USER;
    return new ContactChanged(
        "P-" + person, role, luck.nextBoolean() ? Movement.JOINED : Movement.LEFT);
  }

  private static Signal ticket(Random luck) {
    var ticket = "T-" + luck.nextInt(600);
    return luck.nextInt(3) == 0
        ? new TicketOpened(ticket, Priority.URGENT, false)
        : new TicketClosed(
            ticket, false, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
  }

  private static Signal ofNoWeight(Random luck) {
    return luck.nextBoolean()
        ? new MilestoneReached("own " + luck.nextInt(200))
        : new ContactChanged("U-" + luck.nextInt(400), ContactRole.POWER_USER, Movement.JOINED);
  }

  private static List<LoggedSignal> log(int size, Random luck, SignalSource source) {
    var log = new ArrayList<LoggedSignal>();
    for (var n = 0; n < size; n++) {
      var at =
          TODAY
              .minusDays(1L + luck.nextInt(DAYS))
              .atStartOfDay()
              .plusSeconds(luck.nextInt(86_400))
              .toInstant(ZoneOffset.UTC);
      log.add(logged("n" + n, at, source.next(luck)));
    }
    return log;
  }

  private static LoggedSignal logged(String id, Instant at, Signal signal) {
    return new LoggedSignal(new SignalId(id), new AccountId("any"), at, at, signal);
  }

  private static Facts facts(List<LoggedSignal> log) {
    return Facts.none().fold(log, TODAY);
  }

  private static void assertIsOrMore(EvidenceReading reading, long all) {
    if (reading.basis() == ReadingBasis.AT_LEAST) {
      assertThat(reading.value().orElseThrow()).isBetween(1.0, (double) all);
    } else {
      reading.value().ifPresent(value -> assertThat(value).isEqualTo(all));
    }
  }

  private static long sponsors(List<LoggedSignal> log) {
    var latest = new HashMap<String, LoggedSignal>();
    for (var logged : log) {
      latest.merge(
          ((ContactChanged) logged.signal()).contact(), logged, (one, other) -> later(one, other));
    }
    return latest.values().stream()
        .map(it -> (ContactChanged) it.signal())
        .filter(it -> it.role() == ContactRole.SPONSOR && it.movement() == Movement.JOINED)
        .count();
  }

  private static LoggedSignal later(LoggedSignal one, LoggedSignal other) {
    return Fact.OLDEST_FIRST.compare(Fact.of(one), Fact.of(other)) < 0 ? other : one;
  }

  private static long openTickets(List<LoggedSignal> log) {
    var opened = new HashMap<String, LocalDate>();
    var closed = new HashMap<String, LocalDate>();
    for (var logged : log) {
      switch (logged.signal()) {
        case TicketOpened it ->
            opened.merge(it.ticket(), logged.day(), RetentionBoundPropertyTest::max);
        case TicketClosed it ->
            closed.merge(it.ticket(), logged.day(), RetentionBoundPropertyTest::max);
        default -> {}
      }
    }
    return opened.entrySet().stream()
        .filter(it -> closed.getOrDefault(it.getKey(), LocalDate.MIN).isBefore(it.getValue()))
        .count();
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
