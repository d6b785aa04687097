package dev.oarlock.announce.post;

import dev.oarlock.aws.store.erasure.KnownErasures;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far one invocation is: how long it may still wait, who is told of to nobody, what it has
/// gathered, and what it has shown of it. It lives no longer, so a delivery after one that died
/// shows everything again.
public record DeliveryProgress(
    RetryBudget budget,
    KnownErasures erased,
    Set<String> gathered,
    Map<String, List<String>> shown) {
  public static DeliveryProgress start(RetryBudget budget, KnownErasures erased) {
    return new DeliveryProgress(budget, erased, new HashSet<>(), new HashMap<>());
  }
}
