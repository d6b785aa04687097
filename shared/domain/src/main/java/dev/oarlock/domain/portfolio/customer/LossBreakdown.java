package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.portfolio.customer.ExplainedLoss.LossReason;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// What was lost in a period, above zero in minor units of the base currency a month: avoidable,
/// unavoidable, and what nobody has given a reason for; and by reason.
public record LossBreakdown(
    LostRevenue avoidable,
    LostRevenue unavoidable,
    LostRevenue unexplained,
    SortedMap<String, LostRevenue> byReason) {
  /// So many losses, and so much a month.
  public record LostRevenue(long losses, long amount) {
    static final LostRevenue NONE = new LostRevenue(0, 0);

    LostRevenue plus(LostRevenue other) {
      return new LostRevenue(losses + other.losses, Math.addExact(amount, other.amount));
    }
  }

  public LossBreakdown {
    byReason = Collections.unmodifiableSortedMap(new TreeMap<>(byReason));
  }

  static LossBreakdown of(Collection<ExplainedLoss> losses, ToLongFunction<ExplainedLoss> worth) {
    var byReason = new TreeMap<String, LostRevenue>();
    var sums = new TreeMap<String, LostRevenue>();
    for (var loss : losses) {
      var lost = new LostRevenue(1, worth.applyAsLong(loss));
      loss.reason().ifPresent(it -> byReason.merge(it.code(), lost, LostRevenue::plus));
      sums.merge(kind(loss), lost, LostRevenue::plus);
    }
    return new LossBreakdown(
        sum(sums, "avoidable"), sum(sums, "unavoidable"), sum(sums, "unexplained"), byReason);
  }

  private static String kind(ExplainedLoss loss) {
    return loss.reason()
        .map((LossReason it) -> it.avoidable() ? "avoidable" : "unavoidable")
        .orElse("unexplained");
  }

  private static LostRevenue sum(Map<String, LostRevenue> sums, String kind) {
    return sums.getOrDefault(kind, LostRevenue.NONE);
  }

  public LostRevenue total() {
    return avoidable.plus(unavoidable).plus(unexplained);
  }
}
