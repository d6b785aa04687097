package dev.oarlock.aws.store.replay;

import dev.oarlock.aws.store.replay.DigestReplay.ReplayProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long accounts are played again while somebody waits: no longer than there is time for, and
/// not even that long once those that are done say that the rest will not be.
public record ReplayPatience(InstantSource clock, Instant began, Duration most)
    implements ReplayProgress {
  /// What comes before says little: the first accounts take longer than those that follow.
  private static final Duration SAMPLE = Duration.ofSeconds(5);

  /// Accounts differ, so only what is far beyond the time is given up before it is over.
  private static final double FAR = 1.5;

  public static ReplayPatience of(InstantSource clock, Duration most) {
    return new ReplayPatience(clock, clock.instant(), most);
  }

  @Override
  public boolean goesOn(int accounts, int of) {
    var spent = Duration.between(began, clock.instant());
    if (spent.compareTo(SAMPLE) < 0) {
      return true;
    }
    var projected = (double) spent.toMillis() * of / Math.max(1, accounts);
    return spent.compareTo(most) < 0 && projected < FAR * most.toMillis();
  }
}
