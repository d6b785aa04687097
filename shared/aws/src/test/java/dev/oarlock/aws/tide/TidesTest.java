package dev.oarlock.aws.tide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.tide.Count;
import dev.oarlock.domain.tide.End;
import dev.oarlock.domain.tide.Motion;
import dev.oarlock.domain.tide.Motion.Way;
import dev.oarlock.domain.tide.Tide;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TidesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final Motion FALLS = new Motion(Measure.LICENCES_ACTIVE, Way.DOWN);
  private static final Motion VANISHES = new Motion(Measure.NPS, Way.GONE);
  private static final Held HELD =
      Held.open(new Tide(FALLS, DAY, 31, 38, .05, 1e-23), Instant.parse("2026-11-24T08:00:00Z"));

  private final LocalTable table = LocalTable.empty();
  private final Tides tides = new Tides(table.dynamo(), table.name());

  @Test
  void whatMovedAddsUp() {
    tides.moved(more(DAY, Map.of(FALLS, 3, VANISHES, 1)));

    assertThat(tides.moved(more(DAY, Map.of(FALLS, 2))))
        .isEqualTo(
            new Count(DAY, Map.of(), Map.of("UsageReported", 20), Map.of(FALLS, 5, VANISHES, 1)));
  }

  @Test
  void theDaysBeforeAreRememberedWithHowManyReadEachMeasure() {
    tides.moved(more(DAY.minusDays(1), Map.of(FALLS, 3)));
    tides.read(DAY.minusDays(1), Map.of(Measure.LICENCES_ACTIVE, 38));
    tides.read(DAY.minusDays(2), Map.of(Measure.LICENCES_ACTIVE, 37));
    tides.read(DAY.minusDays(Tide.MEMORY_DAYS + 1), Map.of(Measure.LICENCES_ACTIVE, 1));
    tides.moved(more(DAY, Map.of(FALLS, 30)));

    assertThat(tides.before(DAY))
        .containsExactly(
            new Count(DAY.minusDays(2), Map.of(Measure.LICENCES_ACTIVE, 37), Map.of(), Map.of()),
            new Count(
                DAY.minusDays(1),
                Map.of(Measure.LICENCES_ACTIVE, 38),
                Map.of("UsageReported", 10),
                Map.of(FALLS, 3)));
  }

  @Test
  void whatWasNoHabitIsForgotten() {
    tides.moved(more(DAY, Map.of(FALLS, 3, VANISHES, 1)));

    tides.forget(DAY, List.of(FALLS));

    assertThat(tides.before(DAY.plusDays(1)))
        .containsExactly(
            new Count(DAY, Map.of(), Map.of("UsageReported", 10), Map.of(VANISHES, 1)));
  }

  @Test
  void theFirstThatIsFoundOfADayIsKept() {
    assertThat(tides.keep(HELD)).isEqualTo(HELD);
    var second = Held.open(HELD.tide(), HELD.found().plusSeconds(5));

    assertThat(tides.keep(second)).isEqualTo(HELD);
    assertThat(tides.all()).containsExactly(HELD);
  }

  private static Count more(LocalDate day, Map<Motion, Integer> moved) {
    return new Count(day, Map.of(), Map.of("UsageReported", 10), moved);
  }

  @Test
  void howItEndedIsKept() {
    tides.keep(HELD);
    var over = HELD.over(DAY.plusDays(2), End.RETURNED);

    tides.settle(over);

    assertThat(tides.all()).containsExactly(over);
    assertThat(over.isOpen()).isFalse();
  }
}
