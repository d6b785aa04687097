package dev.oarlock.domain.revenue.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.testing.ArbitrarySignals;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Orders arrive in parts, in any order; months are closed between them.
class RevenueJournalPropertyTest {
  private static final LocalDate FIRST = ArbitrarySignals.TODAY.minusDays(200);

  @Provide
  Arbitrary<List<LoggedSignal>> orders() {
    return ArbitrarySignals.logsOf(ArbitrarySignals.orders());
  }

  @Provide
  Arbitrary<Integer> steps() {
    return Arbitraries.integers().between(1, 5);
  }

  @Property
  void asReportedAndAllLaterCorrectionsAreAsCorrected(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("steps") int steps, @ForAll Random luck) {
    var told = new ToldInParts(shuffled(log, luck), steps, luck);
    var journal = told.journal(steps);
    var month = YearMonth.from(FIRST).plusMonths(luck.nextInt(8));

    var reported = sum(journal, RevenueView.REPORTED, month.atEndOfMonth());
    var later =
        journal.entries().stream()
            .filter(it -> it.bookedOn().isAfter(month.atEndOfMonth()))
            .filter(it -> !it.day().isAfter(month.atEndOfMonth()))
            .toList();

    assertThat(plus(reported, amounts(later)))
        .isEqualTo(sum(journal, RevenueView.CORRECTED, month.atEndOfMonth()));
  }

  @Property
  void theEntriesSumToTheLedgerAsKnownNow(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("steps") int steps, @ForAll Random luck) {
    var told = new ToldInParts(shuffled(log, luck), steps, luck);
    var all = RevenueJournal.ofFacts(told.facts(steps), told.day(steps));

    assertThat(amounts(told.journal(steps).entries())).isEqualTo(amounts(all.entries()));
  }

  @Property
  void aMonthThatWasClosedIsNeverRewritten(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("steps") int steps, @ForAll Random luck) {
    var told = new ToldInParts(shuffled(log, luck), steps, luck);
    for (int step = 1; step < steps; step++) {
      var closed = told.booking(step + 1).firstOpen().atDay(1);
      var later = told.journal(step + 1).entries();

      assertThat(later.stream().filter(it -> it.bookedOn().isBefore(closed)).toList())
          .isEqualTo(
              told.journal(step).entries().stream()
                  .filter(it -> it.bookedOn().isBefore(closed))
                  .toList());
    }
  }

  @Property
  void theSameAgainBooksNothing(
      @ForAll("orders") List<LoggedSignal> log, @ForAll("steps") int steps, @ForAll Random luck) {
    var told = new ToldInParts(shuffled(log, luck), steps, luck);
    var journal = told.journal(steps);

    assertThat(journal.following(told.facts(steps), told.booking(steps))).isEqualTo(journal);
  }

  /// The log in parts of equal size; between two of them days go by and months are closed.
  private static final class ToldInParts {
    private final List<LoggedSignal> log;
    private final int steps;
    private final List<LocalDate> days = new ArrayList<>();
    private final List<RevenueJournal> journals = new ArrayList<>(List.of(RevenueJournal.empty()));

    ToldInParts(List<LoggedSignal> log, int steps, Random luck) {
      this.log = log;
      this.steps = steps;
      var day = FIRST;
      for (int step = 0; step <= steps; step++) {
        days.add(day);
        day = day.plusDays(luck.nextInt(60));
      }
    }

    LocalDate day(int step) {
      return days.get(step);
    }

    Facts facts(int step) {
      return Facts.none().fold(log.subList(0, log.size() * step / steps), ArbitrarySignals.TODAY);
    }

    /// A month is closed five days after its end, from that of the first day on.
    BookingDay booking(int step) {
      return new BookingDay(day(step), YearMonth.from(day(step).minusDays(5)));
    }

    RevenueJournal journal(int step) {
      for (int next = journals.size(); next <= step; next++) {
        journals.add(journals.getLast().following(facts(next), booking(next)));
      }
      return journals.get(step);
    }
  }

  private static Map<EntrySubject, Long> sum(
      RevenueJournal journal, RevenueView view, LocalDate until) {
    return amounts(journal.entries().stream().filter(it -> !view.day(it).isAfter(until)).toList());
  }

  private static Map<EntrySubject, Long> amounts(List<JournalEntry> entries) {
    var sums =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    JournalEntry::subject, Collectors.summingLong(JournalEntry::amount)));
    sums.values().removeIf(amount -> amount == 0);
    return sums;
  }

  private static Map<EntrySubject, Long> plus(
      Map<EntrySubject, Long> one, Map<EntrySubject, Long> other) {
    other.forEach((subject, amount) -> one.merge(subject, amount, Long::sum));
    one.values().removeIf(amount -> amount == 0);
    return one;
  }

  private static List<LoggedSignal> shuffled(List<LoggedSignal> log, Random luck) {
    var shuffled = new ArrayList<>(log);
    Collections.shuffle(shuffled, luck);
    return shuffled;
  }
}
