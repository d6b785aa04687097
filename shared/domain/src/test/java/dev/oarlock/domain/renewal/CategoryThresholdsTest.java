package dev.oarlock.domain.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.estimate.Probability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryThresholdsTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,      LIKELY_RENEWAL
          0.0944, LIKELY_RENEWAL
          0.0949, LIKELY_RENEWAL
          0.095,  AT_RISK
          0.1,    AT_RISK
          0.4,    AT_RISK
          0.4049, AT_RISK
          0.4044, AT_RISK
          0.405,  LIKELY_CHURN
          1,      LIKELY_CHURN
          """)
  void oneDisplayedPercentageHasOneCategory(double probability, ForecastCategory category) {
    var thresholds = CategoryThresholds.forBaseRate(new Probability(0.1));

    assertThat(thresholds.category(new Probability(probability))).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.001, 5,  40
          0.049, 5,  40
          0.06,  6,  40
          0.1,   10, 40
          0.11,  11, 44
          0.15,  15, 60
          0.2,   20, 70
          0.9,   40, 70
          """)
  void theThresholdsFollowTheBaseRateWithinTheirLimits(double base, int safe, int lost) {
    assertThat(CategoryThresholds.forBaseRate(new Probability(base)))
        .isEqualTo(new CategoryThresholds(safe, lost));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0.10, 0.12,   true
          0.10, 0.13,   false
          0.10, 0.08,   true
          0.10, 0.07,   false
          0.40, 0.46,   true
          0.40, 0.47,   false
          0.40, 0.35,   true
          0.40, 0.34,   false
          0.40, 0.4644, true
          0.05, 0.06,   true
          0.05, 0.07,   false
          0.70, 0.74,   true
          0.70, 0.75,   false
          0.00, 0.00,   true
          0.00, 0.01,   false
          1.00, 0.99,   false
          """)
  void theHysteresisIsAQuarterInLogOddsOfWholePercents(double one, double other, boolean nearly) {
    assertThat(CategoryThresholds.nearlyEqual(new Probability(one), new Probability(other)))
        .isEqualTo(nearly);
    assertThat(CategoryThresholds.nearlyEqual(new Probability(other), new Probability(one)))
        .isEqualTo(nearly);
  }

  @ParameterizedTest
  @CsvSource({
    "0.07, false",
    "0.08, true",
    "0.09, true",
    "0.1, true",
    "0.11, true",
    "0.12, false",
    "0.35, false",
    "0.36, true",
    "0.4, true",
    "0.41, true",
    "0.46, true",
    "0.47, false",
    "0, false",
    "1, false"
  })
  void borderlineIsWhatTheHysteresisTakesIntoAnotherCategory(double probability, boolean edge) {
    assertThat(
            CategoryThresholds.forBaseRate(new Probability(0.1))
                .isBorderline(new Probability(probability)))
        .isEqualTo(edge);
  }
}
