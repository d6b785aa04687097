package dev.oarlock.aws.store.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayPatienceTest {
  private static final Instant BEGAN = Instant.parse("2026-11-30T09:00:00Z");

  /// Nobody waits for forty seconds to hear that forty are not enough.
  @ParameterizedTest
  @CsvSource({
    "4, 1, 1000, true, the first accounts say little",
    "5, 10, 49, true, 25 seconds are enough",
    "5, 5, 49, true, 49 seconds may still become 40",
    "5, 10, 1000, false, 500 seconds never do",
    "39, 48, 49, true, it is nearly done",
    "40, 48, 49, false, the time is over"
  })
  void isGivenUpOnceItIsPlainThatTheTimeIsTooShort(
      int seconds, int accounts, int of, boolean goesOn, String why) {
    var patience =
        new ReplayPatience(
            InstantSource.fixed(BEGAN.plusSeconds(seconds)), BEGAN, Duration.ofSeconds(40));

    assertThat(patience.goesOn(accounts, of)).as(why).isEqualTo(goesOn);
  }
}
