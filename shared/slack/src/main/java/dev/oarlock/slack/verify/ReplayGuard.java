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
    seen.values().removeIf(at -> at.plus(RETENTION).isBefore(now));
    if (seen.size() >= CAPACITY) {
      seen.remove(seen.keySet().iterator().next());
    }
    return seen.putIfAbsent(signature, now) == null;
  }
}
