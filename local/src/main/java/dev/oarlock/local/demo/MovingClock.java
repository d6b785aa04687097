package dev.oarlock.local.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands where it was put, until it is let go and tells the real time.
final class MovingClock extends Clock {
  private volatile Clock now;

  MovingClock(Instant start) {
    this.now = Clock.fixed(start, ZoneOffset.UTC);
  }

  void moveTo(Instant instant) {
    now = Clock.fixed(instant, ZoneOffset.UTC);
  }

  void letGo() {
    now = Clock.systemUTC();
  }

  @Override
  public Instant instant() {
    return now.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return now.withZone(zone);
  }
}
