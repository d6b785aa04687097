package dev.oarlock.aws.store.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.metric.RevenuePlan.MonthlyCost;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;

/// A plan as a document.
public final class PlanJson {
  private PlanJson() {}

  public static ObjectNode write(RevenuePlan plan) {
    var node =
        JsonTree.object()
            .put("fiscalYearStarts", plan.fiscalMonth())
            .put("churn", plan.yearlyChurn())
            .put("unavoidable", plan.unavoidable());
    plan.actingSince().ifPresent(day -> node.put("actingSince", day.toString()));
    var segments = node.putObject("segments");
    new TreeMap<>(plan.bySegment()).forEach(segments::put);
    var costs = node.putArray("costs");
    for (var cost : plan.costs()) {
      costs
          .addObject()
          .put("from", cost.from().toString())
          .put("winning", cost.winning())
          .put("keeping", cost.keeping());
    }
    return node;
  }

  static RevenuePlan read(JsonNode node) {
    var segments = new TreeMap<String, Double>();
    node.path("segments")
        .properties()
        .forEach(it -> segments.put(it.getKey(), it.getValue().doubleValue()));
    var costs = new ArrayList<MonthlyCost>();
    for (var cost : node.path("costs")) {
      costs.add(
          new MonthlyCost(
              YearMonth.parse(cost.required("from").textValue()),
              cost.path("winning").longValue(),
              cost.path("keeping").longValue()));
    }
    return new RevenuePlan(
        node.required("fiscalYearStarts").intValue(),
        node.required("churn").doubleValue(),
        segments,
        node.path("unavoidable").doubleValue(),
        costs,
        Optional.ofNullable(node.path("actingSince").textValue()).map(LocalDate::parse));
  }
}
