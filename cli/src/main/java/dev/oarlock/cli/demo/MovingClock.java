package dev.oarlock.cli.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands where it was put, until it is let go and tells the real time.
final class MovingClock extends Clock {
  private volatile Clock current;

  MovingClock(Instant start) {
    this.current = Clock.fixed(start, ZoneOffset.UTC);
  }

  void moveTo(Instant instant) {
    current = Clock.fixed(instant, ZoneOffset.UTC);
  }

  void useSystemTime() {
    current = Clock.systemUTC();
  }

  @Override
  public Instant instant() {
    return current.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return current.withZone(zone);
  }
}
