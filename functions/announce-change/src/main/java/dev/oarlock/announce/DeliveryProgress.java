package dev.oarlock.announce;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far one invocation is: when it began, how long it may still wait, what it has gathered, and
/// what it has shown of it. It lives no longer, so a delivery after one that died shows everything
/// again.
record DeliveryProgress(
    Instant started, RetryBudget budget, Set<String> gathered, Map<String, List<String>> shown) {
  static DeliveryProgress start(Instant now, RetryBudget budget) {
    return new DeliveryProgress(now, budget, new HashSet<>(), new HashMap<>());
  }
}
