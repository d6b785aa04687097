package dev.oarlock.cli.demo.sample;

import java.time.Duration;
import java.time.Instant;

/// The year of the sample book, which ended then, and how many whole days have passed since.
public record SamplePeriod(Instant yearEnd, int daysSince) {
  /// The year that ends at that moment.
  public static SamplePeriod yearUntil(Instant now) {
    return new SamplePeriod(now, 0);
  }

  /// The same year, with all whole days until then.
  public SamplePeriod until(Instant now) {
    return new SamplePeriod(yearEnd, (int) Duration.between(yearEnd, now).toDays());
  }

  /// The moment up to which it is played.
  public Instant end() {
    return yearEnd.plus(Duration.ofDays(daysSince));
  }
}
