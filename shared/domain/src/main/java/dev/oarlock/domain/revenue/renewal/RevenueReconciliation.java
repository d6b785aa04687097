package dev.oarlock.domain.revenue.renewal;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What was paid a month in the last term, the movements at its renewal, and what is paid in this
/// term, in minor units of one currency. What the movements do not explain is unexplained, whoever
/// listed them: nothing is rounded away. `lost` is the sum of those below zero, product by product.
public record RevenueReconciliation(
    long last, Map<RevenueCategory, Long> movements, long lost, long current) {
  public RevenueReconciliation {
    var kept = new EnumMap<RevenueCategory, Long>(RevenueCategory.class);
    movements.forEach((category, amount) -> kept.merge(category, amount, Math::addExact));
    var rest = current - last - kept.values().stream().mapToLong(it -> it).sum();
    kept.merge(RevenueCategory.UNEXPLAINED, rest, Math::addExact);
    kept.values().removeIf(amount -> amount == 0);
    movements = Collections.unmodifiableMap(kept);
  }

  public static RevenueReconciliation of(
      long last, Map<RevenueCategory, Long> movements, long current) {
    var lost =
        movements.entrySet().stream()
            .filter(it -> it.getKey() != RevenueCategory.UNEXPLAINED)
            .mapToLong(Map.Entry::getValue)
            .filter(amount -> amount < 0)
            .sum();
    return new RevenueReconciliation(last, movements, lost, current);
  }

  static RevenueReconciliation none() {
    return new RevenueReconciliation(0, Map.of(), 0, 0);
  }

  /// What goes on as it was: all of the last term that was not lost.
  public long likeForLike() {
    return last + lost;
  }

  public long of(RevenueCategory category) {
    return movements.getOrDefault(category, 0L);
  }

  public long unexplained() {
    return of(RevenueCategory.UNEXPLAINED);
  }

  public long change() {
    return current - last;
  }

  public RevenueReconciliation plus(RevenueReconciliation other) {
    var both = new EnumMap<RevenueCategory, Long>(RevenueCategory.class);
    both.putAll(movements);
    other.movements.forEach((category, amount) -> both.merge(category, amount, Math::addExact));
    return new RevenueReconciliation(
        last + other.last, both, lost + other.lost, current + other.current);
  }
}
