package dev.oarlock.announce;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long this invocation may still wait, and the waiting itself.
final class Patience {
  private static final Duration RESERVE = Duration.ofSeconds(10); // for the posts that come after

  private final InstantSource clock;
  private final Instant end;
  private final Pause pause;

  /// Waits so long; a test does not.
  interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  Patience(InstantSource clock, Duration left, Pause pause) {
    this.clock = clock;
    this.end = clock.instant().plus(left).minus(RESERVE);
    this.pause = pause;
  }

  /// Waits, if that leaves time to go on; false if it does not.
  boolean wait(Duration duration) {
    if (clock.instant().plus(duration).isAfter(end)) {
      return false;
    }
    try {
      pause.of(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
