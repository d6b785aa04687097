package dev.oarlock.domain.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {
  private static final Probability RATE = new Probability(0.1);
  private static final HazardModel EXPERT = HazardModel.expert(RATE);

  @Test
  void whereNothingIsToldThereIsNothingToReportAndNothingToLose() {
    var result = trial(LocalDate.MIN).of(new Chronicle(List.of()));

    assertThat(result.report()).isEmpty();
    assertThat(result.comparison().cases()).isZero();
    assertThat(result.comparison().notWorse()).isTrue();
  }

  @Test
  void aModelInForceIsAskedOnlyAboutDaysThatItHadNotSeen() {
    var book = Months.book(80, 6);

    var asked = trial(Months.FIRST.plusDays(90)).of(book);

    assertThat(asked.comparison().cases()).isEqualTo(3 * 80);
    assertThat(asked.report().orElseThrow().counts().rows()).isEqualTo(5 * 80);
  }

  @Test
  void learningFromWhoLeftBeatsTheExpertInABookOfItsOwn() {
    var months = Months.book(80, 1).months().stream();
    var later =
        Months.book(80, 6).months().stream()
            .map(month ->
                new CustomerMonth(
                    "B" + month.account(),
                    month.day().plusDays(30),
                    month.seen(),
                    month.health(),
                    month.inMonth(),
                    month.inQuarter()));
    var book = new Chronicle(java.util.stream.Stream.concat(months, later).toList());

    var comparison = trial(LocalDate.MIN).of(book).comparison();

    assertThat(comparison.challenger()).isLessThan(comparison.inForce());
    assertThat(comparison.notWorse()).isTrue();
  }

  private static Trial trial(LocalDate seenUntil) {
    return new Trial(RATE, new Trial.InForce(EXPERT, seenUntil), _ -> {});
  }
}
