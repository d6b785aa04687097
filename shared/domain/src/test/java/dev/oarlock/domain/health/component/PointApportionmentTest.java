package dev.oarlock.domain.health.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PointApportionmentTest {
  @Test
  void theLargestRemainderGetsThePointThatIsLeft() {
    assertThat(PointApportionment.apportion(10, List.of(thirds(10), thirds(11), thirds(9))))
        .containsExactly(3, 4, 3);
  }

  @Test
  void ofEqualRemaindersTheFirstGetsThePoint() {
    assertThat(
            PointApportionment.apportion(
                1, List.of(ExactFraction.of(1, 2), ExactFraction.of(1, 2))))
        .containsExactly(1, 0);
  }

  @Test
  void lossesAreSharedAsGainsAre() {
    assertThat(PointApportionment.apportion(-10, List.of(thirds(-10), thirds(-11), thirds(-9))))
        .containsExactly(-3, -4, -3);
  }

  @Test
  void sharesThatCancelOutGetNoPoints() {
    assertThat(
            PointApportionment.apportion(
                0, List.of(ExactFraction.of(1, 2), ExactFraction.of(-1, 2))))
        .containsExactly(0, 0);
  }

  @Property
  void sharesAlwaysSumToTheTotalAndNoneIsAPointOff(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -5_000, max = 5_000) Integer> parts,
      @ForAll @IntRange(min = 1, max = 100) int denominator) {
    var shares = parts.stream().map(part -> ExactFraction.of(part, denominator)).toList();
    var sum = shares.stream().reduce(ExactFraction.ZERO, ExactFraction::plus);
    var total = Math.floorDiv(2 * sum.numerator() + sum.denominator(), 2 * sum.denominator());

    var points = PointApportionment.apportion((int) total, shares);

    assertThat(points)
        .satisfies(it -> assertThat(java.util.Arrays.stream(it).sum()).isEqualTo((int) total));
    for (var i = 0; i < points.length; i++) {
      assertThat(Math.abs(points[i] - (double) parts.get(i) / denominator)).isLessThan(1);
    }
  }

  private static ExactFraction thirds(int number) {
    return ExactFraction.of(number, 3);
  }
}
