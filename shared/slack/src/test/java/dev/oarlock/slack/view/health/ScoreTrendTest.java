package dev.oarlock.slack.view.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.transition.state.AccountHistory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScoreTrendTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-12-10");

  @Test
  void aScoreByOtherRulesIsNotTakenForAMove() {
    var trend = new ScoreTrend(history(TODAY.minusDays(3)), OptionalInt.of(52), TODAY);

    assertThat(trend.weekAgo()).isEqualTo(" (was 61 a week ago, by another scorecard)");
    assertThat(trend.sparkline().orElseThrow().span())
        .endsWith("; by the scorecard 2026-12 since 7 Dec 2026");
  }

  @Test
  void rulesThatAreOlderThanAWeekNeedNoWordThere() {
    var trend = new ScoreTrend(history(TODAY.minusDays(20)), OptionalInt.of(52), TODAY);

    assertThat(trend.weekAgo()).isEqualTo(" (was 61 a week ago)");
  }

  private static AccountHistory history(LocalDate changed) {
    return AccountHistory.none()
        .with(day(TODAY.minusDays(30), Optional.empty()))
        .with(day(changed, Optional.of("2026-12")))
        .with(day(TODAY, Optional.empty()));
  }

  private static AccountHistory.DayEntry day(LocalDate day, Optional<String> rules) {
    return new AccountHistory.DayEntry(
        day, OptionalInt.of(61), Band.YELLOW, new Probability(0.1), rules);
  }
}
