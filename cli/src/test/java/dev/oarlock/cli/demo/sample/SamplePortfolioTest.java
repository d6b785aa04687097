package dev.oarlock.cli.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SamplePortfolioTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void fortyOneCustomersTwoTrialsAndSixThatLeftHaveAYearOfSignals() {
    var year = SamplePortfolio.shipped().signalsOfYearUntil(NOW);

    assertThat(year.stream().map(signal -> signal.detail().get("account").asText()).distinct())
        .hasSize(49);
    assertThat(year).hasSizeGreaterThan(9_000);
  }

  @Test
  void theSameMomentTellsTheSameYear() {
    assertThat(SamplePortfolio.shipped().signalsOfYearUntil(NOW))
        .isEqualTo(SamplePortfolio.shipped().signalsOfYearUntil(NOW));
  }

  @Test
  void nothingOfItLiesInTheFuture() {
    assertThat(SamplePortfolio.shipped().signalsOfYearUntil(NOW))
        .allSatisfy(signal -> assertThat(signal.at()).isBefore(NOW));
  }

  @Test
  void itIsToldInTheOrderInWhichItHappened() {
    assertThat(SamplePortfolio.shipped().signalsOfYearUntil(NOW))
        .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
  }

  @Test
  void everySignalHasAnIdOfItsOwnWithinItsAccount() {
    var year = SamplePortfolio.shipped().signalsOfYearUntil(NOW.plus(Duration.ofDays(3)));

    assertThat(year.stream().map(s -> s.detail().get("account") + "/" + s.detail().get("id")))
        .doesNotHaveDuplicates();
  }
}
