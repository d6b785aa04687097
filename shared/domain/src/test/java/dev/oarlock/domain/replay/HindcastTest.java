package dev.oarlock.domain.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.DriverValues;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Task;
import dev.oarlock.domain.learn.Task.BaseRate;
import dev.oarlock.domain.learn.Task.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HindcastTest {
  private static final LocalDate SPRING = LocalDate.parse("2026-03-01");
  private static final LocalDate SUMMER = LocalDate.parse("2026-06-01");
  private static final Task TASK = new Task(Kind.DRIVERS, OptionalInt.empty(), BaseRate.assumed());

  @Test
  void aDayLearnsOnlyFromWhatWasRipeByThen() {
    var tooEarly = hindcast(SPRING.plusDays(80)).on(List.of(SPRING.plusDays(80)), _ -> {});
    var ripe = hindcast(SUMMER).on(List.of(SUMMER), _ -> {});

    assertThat(tooEarly.getFirst().baseRate()).isEqualTo(0.1);
    assertThat(ripe.getFirst().baseRate()).isGreaterThan(0.4);
    assertThat(ripe.getFirst().probability()).isGreaterThan(tooEarly.getFirst().probability());
  }

  @Test
  void whereItIsTooEarlyToTellNothingIsTold() {
    var said = hindcast(SUMMER).on(List.of(SUMMER), _ -> {});

    assertThat(said).extracting(Hindcast.Said::outcome).containsOnly(Outcome.UNKNOWN);
  }

  @Test
  void theReportStandsBesideThreeFloorsAndTheModelInForce() {
    var hindcast = hindcast(SUMMER);

    var report = hindcast.report(hindcast.on(List.of(SPRING), _ -> {}));

    assertThat(report.floors())
        .extracting(floor -> floor.floor().of())
        .containsExactly("base rate", "zero-label prior", "plain health", "model in force");
  }

  /// Twenty accounts in spring of which half left, and one on the day that is asked.
  private static Hindcast hindcast(LocalDate asked) {
    var spring = IntStream.range(0, 20).mapToObj(i -> moment("a" + i, SPRING, i < 10));
    var moments =
        java.util.stream.Stream.concat(
            spring, java.util.stream.Stream.of(moment("x", asked, false)));
    return new Hindcast(moments.toList(), 90, SUMMER, TASK);
  }

  private static Moment moment(String id, LocalDate day, boolean left) {
    return new Moment(
        id,
        day,
        new DriverValues(Map.of(Driver.LEVEL, 1.0)),
        new Probability(0.05),
        OptionalInt.of(60),
        left);
  }
}
