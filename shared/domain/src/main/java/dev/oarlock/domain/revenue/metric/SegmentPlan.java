package dev.oarlock.domain.revenue.metric;

import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A segment in a period beside its plan: what was expected of its opening, how much of that was
/// lost, and what the customers of the opening pay at the end. Over the segments of a report they
/// add up to its [PlanComparison].
public record SegmentPlan(ExpectedRevenue expected, long lost, long actual) {
  /// By the name of the segment, of a report that is split by segment.
  public static Map<String, List<SegmentPlan>> of(RevenueReport bySegment, RevenuePlan plan) {
    var all = new TreeMap<String, List<SegmentPlan>>();
    bySegment
        .parts()
        .forEach((segment, periods) ->
            all.put(segment, periods.stream().map(it -> of(segment, it, plan)).toList()));
    return all;
  }

  private static SegmentPlan of(String segment, RevenueWaterfall waterfall, RevenuePlan plan) {
    var opening = waterfall.opening();
    return new SegmentPlan(
        new ExpectedRevenue(
            opening,
            plan.plannedLoss(segment, opening, waterfall.period()),
            waterfall.movement(RevenueCategory.ADD_ON)),
        -waterfall.retention().lost(),
        waterfall.retention().closing());
  }
}
