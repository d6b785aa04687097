package dev.oarlock.domain.dataquality.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift.Direction;
import dev.oarlock.domain.health.measure.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MassShiftTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final MeasureShift FALLS =
      new MeasureShift(Measure.LICENCES_ACTIVE, Direction.DOWN);

  @Test
  void mostAccountsFallingAtOnceIsAnAnomaly() {
    var anomaly = MassShift.detect(FALLS, count(TODAY, 38, 31), before(60, 38, 1)).orElseThrow();

    assertThat(anomaly.moved()).isEqualTo(31);
    assertThat(anomaly.accounts()).isEqualTo(38);
    assertThat(anomaly.signalType()).isEqualTo(SignalType.USAGE_REPORTED);
    assertThat(anomaly.pValue()).isLessThan(1e-20);
  }

  @Test
  void fewAccountsAreNoAnomalyHoweverRareThatIs() {
    assertThat(MassShift.detect(FALLS, count(TODAY, 12, 4), before(90, 12, 0))).isEmpty();
  }

  @Test
  void aSmallShareOfManyIsNoAnomalyHoweverImprobable() {
    assertThat(MassShift.detect(FALLS, count(TODAY, 10_000, 2_000), before(90, 10_000, 100)))
        .isEmpty();
    assertThat(MassShift.detect(FALLS, count(TODAY, 10_000, 2_500), before(90, 10_000, 100)))
        .isPresent();
  }

  @Test
  void aShiftEachMondayIsPartOfTheBaseline() {
    var mondays =
        before(90, 40, 0).stream()
            .map(it -> it.day().getDayOfWeek().getValue() == 1 ? count(it.day(), 40, 25) : it)
            .toList();

    assertThat(MassShift.detect(FALLS, count(TODAY, 40, 30), mondays)).isEmpty();
  }

  @Test
  void withoutFourWeeksOfCountsThereIsNoBaseline() {
    assertThat(MassShift.detect(FALLS, count(TODAY, 38, 38), before(27, 38, 0))).isEmpty();
    assertThat(MassShift.detect(FALLS, count(TODAY, 38, 38), before(28, 38, 0))).isPresent();
  }

  @Test
  void beforeTodaysAccountsAreCountedYesterdaysAreUsed() {
    var anomaly = MassShift.detect(FALLS, count(TODAY, 0, 20), before(30, 38, 0)).orElseThrow();

    assertThat(anomaly.accounts()).isEqualTo(38);
  }

  @Test
  void inALargePortfolioTheFirstReportsSuffice() {
    var before = before(60, 10_000, 0).stream().map(it -> heard(it.day(), 10_000, 300)).toList();

    assertThat(MassShift.detect(FALLS, heard(TODAY, 100, 15), before)).isEmpty();
    var anomaly = MassShift.detect(FALLS, heard(TODAY, 100, 80), before).orElseThrow();
    assertThat(anomaly.accounts()).isEqualTo(100);
  }

  @Test
  void whereEveryReportShiftsTheBaselineIsHigh() {
    var before = before(60, 10_000, 0).stream().map(it -> heard(it.day(), 8, 8)).toList();

    assertThat(MassShift.detect(FALLS, heard(TODAY, 30, 30), before)).isEmpty();
  }

  @Test
  void theTailIsThatOfTheBinomialDistribution() {
    assertThat(BinomialTail.atLeast(3, 3, .5)).isCloseTo(.125, within(1e-12));
    assertThat(BinomialTail.atLeast(2, 4, .5)).isCloseTo(11 / 16.0, within(1e-12));
    assertThat(BinomialTail.atLeast(0, 4, .5)).isEqualTo(1);
    assertThat(BinomialTail.atLeast(9_000, 10_000, .01)).isZero();
  }

  @Test
  void aShiftRoundTripsThroughItsKey() {
    assertThat(FALLS.key()).isEqualTo("LICENCES_ACTIVE:down");
    assertThat(MeasureShift.of("LICENCES_ACTIVE:down")).isEqualTo(FALLS);
  }

  private static List<DailyShiftCount> before(int days, int read, int moved) {
    return Stream.iterate(TODAY.minusDays(days), day -> day.plusDays(1))
        .limit(days)
        .map(day -> count(day, read, moved))
        .toList();
  }

  private static DailyShiftCount count(LocalDate day, int read, int moved) {
    return new DailyShiftCount(
        day,
        read == 0 ? Map.of() : Map.of(Measure.LICENCES_ACTIVE, read),
        Map.of(),
        moved == 0 ? Map.of() : Map.of(FALLS, moved));
  }

  private static DailyShiftCount heard(LocalDate day, int reported, int moved) {
    return new DailyShiftCount(
        day,
        Map.of(Measure.LICENCES_ACTIVE, 10_000),
        Map.of(SignalType.USAGE_REPORTED, reported),
        Map.of(FALLS, moved));
  }
}
