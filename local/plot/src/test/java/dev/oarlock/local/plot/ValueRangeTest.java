package dev.oarlock.local.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ValueRangeTest {
  @Property
  void aFewTicksHoldAllValues(
      @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
    for (var range : List.of(ValueRange.covering(values), ValueRange.coveringZero(values))) {
      assertThat(values)
          .allSatisfy(value -> assertThat(range.fraction(value)).isBetween(-1e-6, 1 + 1e-6));
      assertThat(range.steps()).hasSizeBetween(1, 7);
    }
  }

  @Property
  void marksThatStandOnZeroFindItOnTheAxis(
      @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
    assertThat(ValueRange.coveringZero(values).fraction(0)).isBetween(-1e-6, 1 + 1e-6);
  }

  @Test
  void ticksAreRound() {
    assertThat(ValueRange.covering(List.of(34.0, 71.0)).steps())
        .containsExactly(0.0, 20.0, 40.0, 60.0, 80.0);
  }

  @Test
  void whatIsFarFromZeroIsNotDrawnFromThere() {
    assertThat(ValueRange.covering(List.of(0.42, 0.57)).low()).isGreaterThan(0.39);
  }

  @Test
  void oneValueAloneHasAnAxis() {
    assertThat(ValueRange.covering(List.of(0.0)).fraction(0)).isBetween(0.0, 1.0);
    assertThat(ValueRange.covering(List.of()).steps()).isNotEmpty();
  }
}
