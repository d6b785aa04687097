package dev.oarlock.aws.store.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.DailyShiftCount;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift.Direction;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnomalyStoreTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final MeasureShift FALLS =
      new MeasureShift(Measure.LICENCES_ACTIVE, Direction.DOWN);
  private static final MeasureShift VANISHES = new MeasureShift(Measure.NPS, Direction.GONE);
  private static final TrackedAnomaly HELD =
      TrackedAnomaly.open(
          new MassShift(FALLS, DAY, 31, 38, .05, 1e-23), Instant.parse("2026-11-24T08:00:00Z"));

  private final LocalTable table = LocalTable.empty();
  private final AnomalyStore tides = new AnomalyStore(table.dynamo(), table.name());

  @Test
  void whatMovedAddsUp() {
    tides.addCounts(more(DAY, Map.of(FALLS, 3, VANISHES, 1)));

    assertThat(tides.addCounts(more(DAY, Map.of(FALLS, 2))))
        .isEqualTo(
            new DailyShiftCount(
                DAY, Map.of(), Map.of("UsageReported", 20), Map.of(FALLS, 5, VANISHES, 1)));
  }

  @Test
  void theDaysBeforeAreRememberedWithHowManyReadEachMeasure() {
    tides.addCounts(more(DAY.minusDays(1), Map.of(FALLS, 3)));
    tides.putReaders(DAY.minusDays(1), Map.of(Measure.LICENCES_ACTIVE, 38));
    tides.putReaders(DAY.minusDays(2), Map.of(Measure.LICENCES_ACTIVE, 37));
    tides.putReaders(
        DAY.minusDays(MassShift.BASELINE_DAYS + 1), Map.of(Measure.LICENCES_ACTIVE, 1));
    tides.addCounts(more(DAY, Map.of(FALLS, 30)));

    assertThat(tides.countsBefore(DAY))
        .containsExactly(
            new DailyShiftCount(
                DAY.minusDays(2), Map.of(Measure.LICENCES_ACTIVE, 37), Map.of(), Map.of()),
            new DailyShiftCount(
                DAY.minusDays(1),
                Map.of(Measure.LICENCES_ACTIVE, 38),
                Map.of("UsageReported", 10),
                Map.of(FALLS, 3)));
  }

  @Test
  void whatWasNoHabitIsForgotten() {
    tides.addCounts(more(DAY, Map.of(FALLS, 3, VANISHES, 1)));

    tides.forget(DAY, List.of(FALLS));

    assertThat(tides.countsBefore(DAY.plusDays(1)))
        .containsExactly(
            new DailyShiftCount(DAY, Map.of(), Map.of("UsageReported", 10), Map.of(VANISHES, 1)));
  }

  @Test
  void theFirstThatIsFoundOfADayIsKept() {
    assertThat(tides.addIfAbsent(HELD)).isEqualTo(HELD);
    var second = TrackedAnomaly.open(HELD.shift(), HELD.detectedAt().plusSeconds(5));

    assertThat(tides.addIfAbsent(second)).isEqualTo(HELD);
    assertThat(tides.all()).containsExactly(HELD);
  }

  private static DailyShiftCount more(LocalDate day, Map<MeasureShift, Integer> moved) {
    return new DailyShiftCount(day, Map.of(), Map.of("UsageReported", 10), moved);
  }

  @Test
  void howItEndedIsKept() {
    tides.addIfAbsent(HELD);
    var over = HELD.ended(DAY.plusDays(2), AnomalyResolution.RETURNED);

    tides.update(over);

    assertThat(tides.all()).containsExactly(over);
    assertThat(over.isOpen()).isFalse();
  }
}
