package dev.oarlock.domain.churn.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilityTest {
  @ParameterizedTest
  @CsvSource({"0.096, 0.10, false", "0.094, 0.10, true", "0.10, 0.10, false", "0.11, 0.10, false"})
  void lessIsWhatPeopleReadAsLess(double value, double other, boolean below) {
    assertThat(new Probability(value).readsBelow(new Probability(other))).isEqualTo(below);
  }
}
