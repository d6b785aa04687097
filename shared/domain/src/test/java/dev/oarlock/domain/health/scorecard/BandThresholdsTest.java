package dev.oarlock.domain.health.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.domain.health.assessment.Band;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandThresholdsTest {
  private static final BandThresholds BANDS = BandThresholds.shipped();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          UNKNOWN,   0, RED
          UNKNOWN,  39, RED
          UNKNOWN,  40, YELLOW
          UNKNOWN,  69, YELLOW
          UNKNOWN,  70, GREEN
          UNKNOWN, 100, GREEN
          RED,       0, RED
          RED,      39, RED
          RED,      40, RED
          RED,      45, RED
          RED,      46, YELLOW
          RED,      70, YELLOW
          RED,      75, YELLOW
          RED,      76, GREEN
          RED,     100, GREEN
          YELLOW,   39, RED
          YELLOW,   40, YELLOW
          YELLOW,   45, YELLOW
          YELLOW,   70, YELLOW
          YELLOW,   75, YELLOW
          YELLOW,   76, GREEN
          GREEN,    39, RED
          GREEN,    40, YELLOW
          GREEN,    69, YELLOW
          GREEN,    70, GREEN
          GREEN,    75, GREEN
          """)
  void aBandIsEnteredBelowAThresholdAndLeftAboveAHigherOne(Band before, int score, Band band) {
    assertThat(BANDS.bandOf(score, before)).isEqualTo(band);
  }

  @Property
  void assessingTheSameScoreAgainKeepsTheBand(
      @ForAll @IntRange(max = 100) int score, @ForAll Band before) {
    var band = BANDS.bandOf(score, before);

    assertThat(BANDS.bandOf(score, band)).isEqualTo(band);
  }

  @Test
  void thresholdsThatDoNotAscendAreRefused() {
    assertThatThrownBy(() -> new BandThresholds(40, 39, 70, 75))
        .hasMessageContaining("40, 39, 70, 75");
    assertThatThrownBy(() -> new BandThresholds(40, 70, 70, 75)).hasMessageContaining("ascend");
    assertThatThrownBy(() -> new BandThresholds(40, 45, 70, 101)).hasMessageContaining("ascend");
  }
}
