package dev.oarlock.slack.text.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverTextTest {
  @ParameterizedTest
  @CsvSource({"0.5, true", "-0.5, true", "0.06, true", "0.04, false", "-0.04, false", "0, false"})
  void whatLeavesTheOddsAsTheyAreShownIsNoReason(double contribution, boolean isFelt) {
    var reading = new DriverReading(Driver.TREND, 1, contribution);

    assertThat(DriverText.isFelt(reading)).isEqualTo(isFelt);
    assertThat(DriverText.of(reading).endsWith("(odds × 1.0)")).isNotEqualTo(isFelt);
  }
}
