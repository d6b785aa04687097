package dev.oarlock.domain.transition.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AccountHistoryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void theLastWordOfADayCounts() {
    var history = AccountHistory.none().with(day(TODAY, 40)).with(day(TODAY, 50));

    assertThat(history.days()).containsExactly(day(TODAY, 50));
  }

  @Test
  void aDayWithoutAWordHoldsTheOneBefore() {
    var history = AccountHistory.none().with(day(TODAY.minusDays(9), 40)).with(day(TODAY, 50));

    assertThat(history.on(TODAY.minusDays(2))).contains(day(TODAY.minusDays(9), 40));
    assertThat(history.on(TODAY.minusDays(10))).isEmpty();
  }

  @Test
  void halfAYearIsDailyAndTheRestOfTheYearWeekly() {
    var history = AccountHistory.none();
    for (var day = TODAY.minusDays(500); !day.isAfter(TODAY); day = day.plusDays(1)) {
      history = history.with(day(day, 50));
    }

    var old =
        history.days().stream().filter(it -> it.day().isBefore(TODAY.minusDays(183))).toList();
    assertThat(history.days().size() - old.size()).isEqualTo(184);
    assertThat(old).hasSizeBetween(25, 28);
    assertThat(old.subList(0, old.size() - 1))
        .allSatisfy(it -> assertThat(it.day().getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY));
  }

  @Test
  void aMoveIsToAnotherScore() {
    var history = AccountHistory.none().with(day(TODAY.minusDays(9), 40)).with(day(TODAY, 50));

    assertThat(moved(history, TODAY, 10).latestMove()).isPresent();
    assertThat(moved(history, TODAY, 0).latestMove()).isEmpty();
  }

  /// By growth and, where that makes no other score, by as much the other way.
  private static AccountHistory moved(AccountHistory history, LocalDate day, int points) {
    var other =
        new LedgerLine(LedgerLine.Kind.COMPONENT, "Growth", points == 0 ? -7 : points - 7, "");
    var lines = List.of(new LedgerLine(LedgerLine.Kind.COMPONENT, "Adoption", 7, ""), other);
    var change = new ScoreChange(day, day, 40, 40 + points, Band.GREEN, Band.GREEN, lines);
    return new AccountHistory(history.days(), Optional.of(change));
  }

  private static AccountHistory.DayEntry day(LocalDate day, int score) {
    return new AccountHistory.DayEntry(
        day, OptionalInt.of(score), Band.GREEN, new Probability(0.1));
  }
}
