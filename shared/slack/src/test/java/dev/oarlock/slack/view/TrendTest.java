package dev.oarlock.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.state.History;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-12-10");

  @Test
  void aScoreByOtherRulesIsNotTakenForAMove() {
    var trend = new Trend(history(TODAY.minusDays(3)), OptionalInt.of(52), TODAY);

    assertThat(trend.was()).isEqualTo(" (was 61 a week ago, by other rules)");
    assertThat(trend.drawn()).endsWith("; by the scorecard 2026-12 since 7 Dec 2026");
  }

  @Test
  void rulesThatAreOlderThanAWeekNeedNoWordThere() {
    var trend = new Trend(history(TODAY.minusDays(20)), OptionalInt.of(52), TODAY);

    assertThat(trend.was()).isEqualTo(" (was 61 a week ago)");
  }

  private static History history(LocalDate changed) {
    return History.none()
        .with(day(TODAY.minusDays(30), Optional.empty()))
        .with(day(changed, Optional.of("2026-12")))
        .with(day(TODAY, Optional.empty()));
  }

  private static History.Day day(LocalDate day, Optional<String> rules) {
    return new History.Day(day, OptionalInt.of(61), Band.YELLOW, new Probability(0.1), rules);
  }
}
