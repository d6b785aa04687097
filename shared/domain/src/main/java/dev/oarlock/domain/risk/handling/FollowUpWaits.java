package dev.oarlock.domain.risk.handling;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long a risk waits before it comes back. `unclaimed` are business hours for each urgency:
/// from the alert to a word to the owner, from that to the manager, from that to the leadership; a
/// shorter list ends earlier. `idleDays` is how long whoever has a risk may leave it untouched.
public record FollowUpWaits(Map<RiskUrgency, List<Integer>> unclaimed, int idleDays) {
  public FollowUpWaits {
    unclaimed = Map.copyOf(new EnumMap<>(unclaimed));
    if (idleDays < 1 || idleDays > 365) {
      throw new IllegalArgumentException("idle days outside 1..365: " + idleDays);
    }
    unclaimed.forEach((urgency, hours) -> {
      if (hours.size() > 3 || hours.stream().anyMatch(it -> it < 0 || it > 1_000)) {
        throw new IllegalArgumentException(
            "not up to three numbers of hours from 0 to 1000: " + urgency + " " + hours);
      }
    });
  }

  public static FollowUpWaits shipped() {
    return new FollowUpWaits(
        Map.of(
            RiskUrgency.URGENT, List.of(2, 2, 4),
            RiskUrgency.HIGH, List.of(4, 8, 16),
            RiskUrgency.NORMAL, List.of(8, 24, 40)),
        7);
  }

  /// Of the next level, counted from 0; empty where there is none.
  Optional<Duration> beforeLevel(RiskUrgency urgency, int level) {
    var hours = unclaimed.getOrDefault(urgency, List.of());
    return level < hours.size()
        ? Optional.of(Duration.ofHours(hours.get(level)))
        : Optional.empty();
  }
}
