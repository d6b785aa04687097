package dev.oarlock.domain.learning.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConfidenceIntervalTest {
  /// Worked example of R. G. Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263.
  @Test
  void theIntervalOfAShareIsWilsons() {
    var interval = ConfidenceInterval.ofShare(81, 263);

    assertThat(interval.value()).isEqualTo(81 / 263.0);
    assertThat(interval.low()).isCloseTo(0.2553, within(0.00005));
    assertThat(interval.high()).isCloseTo(0.3662, within(0.00005));
  }

  @Test
  void oneObservationSaysLittle() {
    assertThat(ConfidenceInterval.ofShare(1, 1).low()).isCloseTo(0.207, within(0.001));
    assertThat(ConfidenceInterval.ofShare(0, 1).high()).isCloseTo(0.793, within(0.001));
  }

  @Property
  void theShareLiesInItsInterval(
      @ForAll @IntRange(max = 500) int outcomes, @ForAll @IntRange(min = 1, max = 500) int others) {
    var interval = ConfidenceInterval.ofShare(outcomes, outcomes + others);

    assertThat(interval.value()).isBetween(interval.low() - 1e-12, interval.high() + 1e-12);
    assertThat(interval.low()).isNotNegative();
    assertThat(interval.high()).isLessThanOrEqualTo(1);
  }
}
