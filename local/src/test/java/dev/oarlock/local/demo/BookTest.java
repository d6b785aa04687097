package dev.oarlock.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BookTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void fortyCustomersAndSixThatLeftHaveAYearOfSignals() {
    var year = Book.shipped().yearUpTo(NOW);

    assertThat(year.stream().map(signal -> signal.detail().get("account").asText()).distinct())
        .hasSize(46);
    assertThat(year).hasSizeGreaterThan(9_000);
  }

  @Test
  void theSameMomentTellsTheSameYear() {
    assertThat(Book.shipped().yearUpTo(NOW)).isEqualTo(Book.shipped().yearUpTo(NOW));
  }

  @Test
  void nothingOfItLiesInTheFuture() {
    assertThat(Book.shipped().yearUpTo(NOW))
        .allSatisfy(signal -> assertThat(signal.at()).isBefore(NOW));
  }

  @Test
  void itIsToldInTheOrderInWhichItHappened() {
    assertThat(Book.shipped().yearUpTo(NOW))
        .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
  }

  @Test
  void everySignalHasAnIdOfItsOwnWithinItsAccount() {
    var year = Book.shipped().yearUpTo(NOW.plus(Duration.ofDays(3)));

    assertThat(year.stream().map(s -> s.detail().get("account") + "/" + s.detail().get("id")))
        .doesNotHaveDuplicates();
  }
}
