package dev.oarlock.cli.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

  @Test
  void daysThatPassChangeNothingOfTheYearBefore() {
    var year = SamplePeriod.yearUntil(NOW);

    var later = told(year.until(NOW.plus(Duration.ofDays(9))), NOW.minus(Duration.ofDays(400)));

    assertThat(later).containsAll(told(year, NOW.minus(Duration.ofDays(400))));
  }

  @Test
  void whoCatchesUpTwiceIsToldTheSameAsWhoDoesItOnce() {
    var year = SamplePeriod.yearUntil(NOW);
    var some = year.until(NOW.plus(Duration.ofDays(4)).plusSeconds(7_000));
    var all = year.until(NOW.plus(Duration.ofDays(9)));

    var atOnce = told(all, year.end());

    assertThat(Stream.concat(told(some, year.end()).stream(), told(all, some.end()).stream()))
        .containsExactlyInAnyOrderElementsOf(atOnce);
    assertThat(atOnce).hasSizeGreaterThan(100);
  }

  /// What is told of a period after a moment, without the ids and moments that its order gives it.
  private static List<String> told(SamplePeriod period, Instant after) {
    return SamplePortfolio.shipped().signals(period).stream()
        .filter(signal -> signal.at().isAfter(after))
        .map(signal -> {
          var detail = signal.detail().deepCopy();
          detail.remove(List.of("id", "at"));
          return signal.type() + detail;
        })
        .toList();
  }
}
