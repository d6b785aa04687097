package dev.oarlock.domain.portfolio.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.transition.state.AccountHistory;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeerComparisonTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void anAccountIsNotComparedWithItself() {
    var all = ScoreDistribution.of(IntStream.of(10, 20, 30, 40, 64));

    var others = all.without(OptionalInt.of(64));

    assertThat(others.size()).isEqualTo(4);
    assertThat(others.percentBelow(64)).isEqualTo(100);
    assertThat(others.percentBelow(30)).isEqualTo(50);
    assertThat(others.percentBelow(0)).isZero();
  }

  @Test
  void anAccountThatChangedSinceTheCountIsNotComparedWithItself() {
    var segments =
        Map.of(Segment.UNASSIGNED, ScoreDistribution.of(IntStream.of(10, 20, 30, 40, 50, 32)));
    var moved =
        AccountStateBuilder.of(AccountLog.of("acme"), TODAY)
            .withEarlierScore(32, TODAY.minusDays(2))
            .withEarlierScore(80, TODAY)
            .withScore(80)
            .state();

    var peers = PeerComparison.of(moved, segments, TODAY).orElseThrow();

    assertThat(peers.peers()).isEqualTo(5);
    assertThat(peers.percentBelow()).isEqualTo(100);
  }

  @Test
  void equalScoresAreNotLower() {
    assertThat(ScoreDistribution.of(IntStream.of(50, 50, 50, 50)).percentBelow(50)).isZero();
  }

  @Test
  void aYearIsWeightedByDaysAndNotByAssessments() {
    var history =
        AccountHistory.none()
            .with(day("2026-01-01", 30))
            .with(day("2026-10-01", 80))
            .with(day("2026-10-02", 81))
            .with(day("2026-10-03", 60));

    var year = TrailingYear.of(history, 60, TODAY).orElseThrow();

    assertThat(year.lowest()).isEqualTo(day("2026-01-01", 30));
    assertThat(year.highest()).isEqualTo(day("2026-10-02", 81));
    assertThat(year.days()).isEqualTo(325);
    assertThat(year.percentBelow()).isEqualTo(100 * 273 / 325);
  }

  @Test
  void aFewWeeksAreNoYear() {
    assertThat(TrailingYear.of(AccountHistory.none().with(day("2026-11-01", 30)), 60, TODAY))
        .isEmpty();
  }

  private static AccountHistory.DayEntry day(String day, int score) {
    return new AccountHistory.DayEntry(
        LocalDate.parse(day), OptionalInt.of(score), Band.YELLOW, new Probability(.1));
  }
}
