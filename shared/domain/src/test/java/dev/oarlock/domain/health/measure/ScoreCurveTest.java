package dev.oarlock.domain.health.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.health.measure.ScoreCurve.Linear;
import dev.oarlock.domain.health.measure.ScoreCurve.SelfRelative;
import dev.oarlock.domain.health.measure.ScoreCurve.TenureColumns;
import dev.oarlock.domain.health.measure.ScoreCurve.TenureColumns.Column;
import dev.oarlock.domain.health.measure.ScoreCurve.TwoSided;
import dev.oarlock.domain.health.scorecard.Scorecard;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCurveTest {
  private static final OptionalInt ANY_AGE = OptionalInt.empty();

  @ParameterizedTest
  @CsvSource({"-5, 0", "0, 0", "15, 15", "30, 30", "45, 53", "60, 75", "200, 75"})
  void aLinearCurveIsStraightBetweenPointsAndConstantBeyondThem(double value, int score) {
    assertThat(Linear.of(0, 0, 30, 30, 60, 75).score(value, ANY_AGE)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"0, 50", "0.3, 70", "0.65, 85", "1, 100", "2.5, 100", "4, 100", "6, 75", "20, 0"})
  void aTwoSidedCurveScoresTooFewAndTooManyLow(double ticketsAMonth, int score) {
    var curve = TwoSided.of(0, 50, 0.3, 70, 1, 100, 4, 100, 8, 50, 14, 0);

    assertThat(curve.score(ticketsAMonth, ANY_AGE)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"40, 0", "50, 0", "70, 30", "90, 70", "100, 85", "110, 93", "300, 100"})
  void aSelfRelativeCurveScoresGrowthHighest(double percent, int score) {
    var curve = SelfRelative.of(50, 0, 70, 30, 90, 70, 100, 85, 120, 100);

    assertThat(curve.score(percent, ANY_AGE)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"0, 75", "3, 75", "4, 45", "6, 45", "7, 25", "10, 25", ", 25"})
  void thirtyPercentOfLicencesIsFineInMonthThreeAndRedInMonthTen(Integer months, int score) {
    var age = months == null ? OptionalInt.empty() : OptionalInt.of(months);

    assertThat(gauge(Measure.LICENCES_ACTIVE).curve().score(30, age)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "3, 4", "4, 7", "6, 7"})
  void tenureColumnsNameTheTenureAtWhichTheyChange(int months, int next) {
    var curve = gauge(Measure.LICENCES_ACTIVE).curve();

    assertThat(curve.nextChangeAfter(OptionalInt.of(months))).hasValue(next);
  }

  @Test
  void afterTheLastColumnNothingChangesAnyMore() {
    var curve = gauge(Measure.LICENCES_ACTIVE).curve();

    assertThat(curve.nextChangeAfter(OptionalInt.of(7))).isEmpty();
    assertThat(curve.nextChangeAfter(ANY_AGE)).isEmpty();
  }

  @Test
  void aLinearCurveThatTurnsIsRefused() {
    assertThatThrownBy(() -> Linear.of(0, 0, 1, 100, 2, 50)).hasMessageContaining("rises or falls");
  }

  @Test
  void aTwoSidedCurveWithOneSideOrWithAValleyIsRefused() {
    assertThatThrownBy(() -> TwoSided.of(0, 0, 1, 100)).hasMessageContaining("two sides");
    assertThatThrownBy(() -> TwoSided.of(0, 100, 1, 0, 2, 100)).hasMessageContaining("then falls");
  }

  @Test
  void aSelfRelativeCurveMustRiseAndHaveAPointAtHundred() {
    assertThatThrownBy(() -> SelfRelative.of(50, 0, 90, 70)).hasMessageContaining("100 percent");
    assertThatThrownBy(() -> SelfRelative.of(50, 90, 100, 70)).hasMessageContaining("rises");
  }

  @Test
  void pointsMustAscendAndScoresLieBetweenZeroAndHundred() {
    assertThatThrownBy(() -> Linear.of(1, 0, 1, 50)).hasMessageContaining("ascending");
    assertThatThrownBy(() -> Linear.of(1, 0)).hasMessageContaining("two or more");
    assertThatThrownBy(() -> Linear.of(1, 0, 2, 101)).hasMessageContaining("101");
  }

  @Test
  void tenureColumnsStartWithMonthZeroAndAscend() {
    var curve = Linear.of(0, 0, 1, 100);

    assertThatThrownBy(() -> new TenureColumns(List.of(new Column(1, curve))))
        .hasMessageContaining("month 0");
    assertThatThrownBy(() -> new TenureColumns(List.of(new Column(0, curve), new Column(0, curve))))
        .hasMessageContaining("ascend");
  }

  private static Scorecard.MeasureRule gauge(Measure measure) {
    return Scorecard.shipped().componentRules().stream()
        .flatMap(part -> part.measureRules().stream())
        .filter(gauge -> gauge.measure() == measure)
        .findFirst()
        .orElseThrow();
  }
}
