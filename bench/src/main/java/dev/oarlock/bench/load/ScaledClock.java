package dev.oarlock.bench.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that runs as fast as told, from the computer's present on: what a rate limit makes wait
/// for an hour is over in minutes, with the same waits in the same order.
final class ScaledClock extends Clock {
  private Instant since = Instant.now();
  private long sinceNanos = System.nanoTime();
  private int speed = 1;

  /// From now on so many times as fast as the computer's.
  synchronized void run(int times) {
    since = instant();
    sinceNanos = System.nanoTime();
    speed = times;
  }

  @Override
  public synchronized Instant instant() {
    return since.plus(Duration.ofNanos(System.nanoTime() - sinceNanos).multipliedBy(speed));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("a clock of UTC alone");
  }
}
