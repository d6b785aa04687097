package dev.oarlock.slack.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The signatures seen in this process while they are still young enough to be accepted. Slack
/// signs a retry anew, so the same signature twice is somebody playing back a request. Another
/// process does not know them: what changes something must be safe to do twice all the same.
public final class ReplayGuard {
  private static final Duration RETENTION = Duration.ofMinutes(10);
  private static final int CAPACITY = 10_000;

  private final Map<String, Instant> seen = new LinkedHashMap<>();

  /// Remembers a signature; false if it was known already.
  public synchronized boolean firstSeen(String signature, Instant now) {
    forget(now);
    return seen.putIfAbsent(signature, now) == null;
  }

  /// The oldest come first, so that no more are looked at than are let go of, and one.
  private void forget(Instant now) {
    var oldest = seen.values().iterator();
    while (oldest.hasNext()
        && (oldest.next().plus(RETENTION).isBefore(now) || seen.size() >= CAPACITY)) {
      oldest.remove();
    }
  }
}
