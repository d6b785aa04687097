package dev.oarlock.local.slack.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Slack's rate limits, with an allowance for bursts: one post a second and channel, and one call a
/// second of a method of which it takes fifty a minute.
public final class PostRateLimiter {
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Clock clock;
  private final int burst;
  private final Map<String, Instant> reservedUntil = new HashMap<>();

  /// @param burst posts at once that are let through, at least 1
  public PostRateLimiter(Clock clock, int burst) {
    if (burst < 1) {
      throw new IllegalArgumentException("burst under 1: " + burst);
    }
    this.clock = clock;
    this.burst = burst;
  }

  /// Seconds to wait before posting to this channel; 0 lets this post through and counts it.
  public synchronized int secondsToWait(String channel) {
    var now = clock.instant();
    var paid = reservedUntil.getOrDefault(channel, now);
    var next = (paid.isBefore(now) ? now : paid).plus(INTERVAL);
    var excess = Duration.between(now.plus(INTERVAL.multipliedBy(burst)), next);
    if (excess.isPositive()) {
      return (int) excess.plusMillis(999).toSeconds();
    }
    reservedUntil.put(channel, next);
    return 0;
  }
}
