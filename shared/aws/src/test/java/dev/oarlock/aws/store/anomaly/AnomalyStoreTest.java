package dev.oarlock.aws.store.anomaly;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.AnomalyResolution;
import dev.oarlock.domain.dataquality.anomaly.DailyShiftCount;
import dev.oarlock.domain.dataquality.anomaly.MassShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift.Direction;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.testing.LocalTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnomalyStoreTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final MeasureShift FALLS =
      new MeasureShift(Measure.LICENCES_ACTIVE, Direction.DOWN);
  private static final MeasureShift VANISHES = new MeasureShift(Measure.NPS, Direction.MISSING);
  private static final TrackedAnomaly HELD =
      TrackedAnomaly.open(
          new MassShift(FALLS, DAY, 31, 38, .05, 1e-23), Instant.parse("2026-11-24T08:00:00Z"));

  private final LocalTable table = LocalTable.empty();
  private final AnomalyStore anomalies = new AnomalyStore(table.dynamo(), table.name());

  @Test
  void whatMovedAddsUp() {
    anomalies.addCounts(more(DAY, Map.of(FALLS, 3, VANISHES, 1)));

    assertThat(anomalies.addCounts(more(DAY, Map.of(FALLS, 2))))
        .isEqualTo(
            new DailyShiftCount(
                DAY,
                Map.of(),
                Map.of(SignalType.USAGE_REPORTED, 20),
                Map.of(FALLS, 5, VANISHES, 1)));
  }

  @Test
  void anAccountCountsOnceADayHoweverOftenItsBatchComes() {
    var counter = new ShiftCounter(table.dynamo(), table.name());
    var reported = Map.of(SignalType.USAGE_REPORTED, 2);
    counter.count(DAY, reported, Map.of(FALLS, accounts("acme", "globex")));

    // the same batch again, grown by one account and another shift
    var again =
        counter.count(
            DAY,
            Map.of(),
            Map.of(FALLS, accounts("acme", "globex", "initech"), VANISHES, accounts("acme")));

    assertThat(again)
        .isEqualTo(new DailyShiftCount(DAY, Map.of(), reported, Map.of(FALLS, 3, VANISHES, 1)));
    assertThat(counter.count(DAY, Map.of(), Map.of(FALLS, accounts("acme")))).isEqualTo(again);
    assertThat(counter.count(DAY.plusDays(1), Map.of(), Map.of(FALLS, accounts("acme"))).moved())
        .containsEntry(FALLS, 1);
  }

  @Test
  void moreAccountsThanATransactionHoldsAreCounted() {
    var many = IntStream.range(0, 250).mapToObj(i -> "a" + i).toArray(String[]::new);

    var counted =
        new ShiftCounter(table.dynamo(), table.name())
            .count(DAY, Map.of(), Map.of(FALLS, accounts(many)));

    assertThat(counted.moved()).containsEntry(FALLS, 250);
  }

  private static Set<AccountId> accounts(String... ids) {
    return Arrays.stream(ids).map(AccountId::new).collect(toSet());
  }

  @Test
  void theDaysBeforeAreRememberedWithHowManyReadEachMeasure() {
    anomalies.addCounts(more(DAY.minusDays(1), Map.of(FALLS, 3)));
    anomalies.putReaders(DAY.minusDays(1), Map.of(Measure.LICENCES_ACTIVE, 38));
    anomalies.putReaders(DAY.minusDays(2), Map.of(Measure.LICENCES_ACTIVE, 37));
    anomalies.putReaders(
        DAY.minusDays(MassShift.BASELINE_DAYS + 1), Map.of(Measure.LICENCES_ACTIVE, 1));
    anomalies.addCounts(more(DAY, Map.of(FALLS, 30)));

    assertThat(anomalies.countsBefore(DAY))
        .containsExactly(
            new DailyShiftCount(
                DAY.minusDays(2), Map.of(Measure.LICENCES_ACTIVE, 37), Map.of(), Map.of()),
            new DailyShiftCount(
                DAY.minusDays(1),
                Map.of(Measure.LICENCES_ACTIVE, 38),
                Map.of(SignalType.USAGE_REPORTED, 10),
                Map.of(FALLS, 3)));
  }

  @Test
  void whatWasNoHabitIsForgotten() {
    anomalies.addCounts(more(DAY, Map.of(FALLS, 3, VANISHES, 1)));

    anomalies.forget(DAY, List.of(FALLS));

    assertThat(anomalies.countsBefore(DAY.plusDays(1)))
        .containsExactly(
            new DailyShiftCount(
                DAY, Map.of(), Map.of(SignalType.USAGE_REPORTED, 10), Map.of(VANISHES, 1)));
  }

  @Test
  void theFirstThatIsFoundOfADayIsKept() {
    assertThat(anomalies.addIfAbsent(HELD)).isEqualTo(HELD);
    var second = TrackedAnomaly.open(HELD.shift(), HELD.detectedAt().plusSeconds(5));

    assertThat(anomalies.addIfAbsent(second)).isEqualTo(HELD);
    assertThat(anomalies.all()).containsExactly(HELD);
  }

  private static DailyShiftCount more(LocalDate day, Map<MeasureShift, Integer> moved) {
    return new DailyShiftCount(day, Map.of(), Map.of(SignalType.USAGE_REPORTED, 10), moved);
  }

  @Test
  void howItEndedIsKept() {
    anomalies.addIfAbsent(HELD);
    var over = HELD.ended(DAY.plusDays(2), AnomalyResolution.RETURNED);

    anomalies.update(over);

    assertThat(anomalies.all()).containsExactly(over);
    assertThat(over.isOpen()).isFalse();
  }
}
