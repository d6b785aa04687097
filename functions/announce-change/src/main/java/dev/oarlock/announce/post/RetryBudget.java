package dev.oarlock.announce.post;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long this invocation may still wait, and the waiting itself.
public final class RetryBudget {
  private static final Duration RESERVE = Duration.ofSeconds(10); // for the posts that come after
  private static final Duration SLOW_POST =
      Duration.ofSeconds(25); // looked for, posted, posted elsewhere

  private final InstantSource clock;
  private final Instant deadline;
  private final Sleeper sleeper;

  /// Waits so long; a test does not.
  public interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
  }

  public RetryBudget(InstantSource clock, Duration left, Sleeper sleeper) {
    this.clock = clock;
    this.deadline = clock.instant().plus(left).minus(RESERVE);
    this.sleeper = sleeper;
  }

  /// Whether a post may still begin that Slack does not answer in time.
  public boolean hasTimeForPost() {
    return !clock.instant().plus(SLOW_POST).isAfter(deadline);
  }

  /// Waits, if that leaves time to go on; false if it does not.
  public boolean waitFor(Duration duration) {
    if (clock.instant().plus(duration).isAfter(deadline)) {
      return false;
    }
    try {
      sleeper.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
