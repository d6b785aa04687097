package dev.oarlock.domain.train;

import static dev.oarlock.domain.testing.Orders.cancelled;
import static dev.oarlock.domain.testing.Orders.line;
import static dev.oarlock.domain.testing.Orders.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.forecast.Quantity;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.testing.Reports;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BiographyTest {
  private static final LocalDate CUT_OFF = LocalDate.parse("2026-10-28");
  private static final Syllabus SYLLABUS = new Syllabus(CUT_OFF, 10, Scorecards.shipped());

  /// Months begin on 2026-01-01, 01-31, 03-02, 04-01, 05-01, 05-31, 06-30, ...
  private static final Story STORY =
      Story.of("acme")
          .on("2026-01-10", signed("C-1", "2026-01-10", 1, line("SEATS", 10, 100)))
          .on("2026-02-01", Reports.users(LocalDate.parse("2026-02-01"), 7))
          .on("2026-05-20", cancelled("C-1", "2026-06-10"));

  @Test
  void itLeavesInTheMonthInWhichItsContractEnds() {
    var months = Biography.of("acme", STORY.signals(), SYLLABUS).months();

    assertThat(months).extracting(CustomerMonth::day).last().hasToString("2026-05-31");
    assertThat(months)
        .extracting(CustomerMonth::inMonth)
        .containsExactly(
            Outcome.STAYED, Outcome.STAYED, Outcome.STAYED, Outcome.STAYED, Outcome.LEFT);
    assertThat(months)
        .extracting(CustomerMonth::inQuarter)
        .containsExactly(Outcome.STAYED, Outcome.STAYED, Outcome.LEFT, Outcome.LEFT, Outcome.LEFT);
  }

  @Test
  void whoDiedTeachesNothingAboutThatMonth() {
    var died = STORY.on("2026-06-01", new CorporateEventNoted(CorporateEventNoted.Kind.BANKRUPTCY));

    var last = Biography.of("acme", died.signals(), SYLLABUS).months().getLast();

    assertThat(last.inMonth()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void whatIsNotOverAtTheCutOffIsNotTold() {
    var stays = new Story(STORY.account(), STORY.signals().subList(0, 2));

    var months = Biography.of("acme", stays.signals(), SYLLABUS).months();

    assertThat(months.getLast().day()).isEqualTo(CUT_OFF);
    assertThat(months.getLast().inMonth()).isEqualTo(Outcome.UNKNOWN);
    assertThat(months.get(months.size() - 2).inMonth()).isEqualTo(Outcome.STAYED);
    assertThat(months.get(months.size() - 2).inQuarter()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void eachMonthKnowsWhatWasKnownThen() {
    var months = Biography.of("acme", STORY.signals(), SYLLABUS).months();

    assertThat(months.getFirst().seen().measured(Quantity.LEVEL)).isEmpty();
    assertThat(months.get(1).seen().measured(Quantity.LEVEL)).hasValue(0.7);
  }

  @Test
  void theBookBeginsWhereItTellsOfMoreThanContracts() {
    var biography = Biography.of("acme", STORY.signals(), SYLLABUS);

    var chronicle = Chronicle.of(List.of(biography));

    assertThat(biography.toldSince()).contains(LocalDate.parse("2026-02-01"));
    assertThat(chronicle.months()).extracting(CustomerMonth::day).first().hasToString("2026-03-02");
    assertThat(chronicle.churns()).isEqualTo(1);
  }
}
