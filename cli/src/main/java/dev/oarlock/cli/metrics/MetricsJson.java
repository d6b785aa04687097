package dev.oarlock.cli.metrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/// A report for programs: money in minor units of the base currency, ratios as decimals, `null`
/// where there is nothing to divide by.
final class MetricsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DECIMALS = 6;

  private MetricsJson() {}

  static String of(RevenueReport report, List<PlanComparison> planned) {
    var json = JSON.objectNode().put("currency", report.currency().getCurrencyCode());
    json.set("periods", periods(report.periods()));
    if (!planned.isEmpty()) {
      var plan = json.putArray("plan");
      planned.forEach(period -> plan.add(of(period)));
    }
    if (!report.parts().isEmpty()) {
      var parts = json.putArray("parts");
      report
          .parts()
          .forEach((name, periods) ->
              parts.addObject().put("name", name).set("periods", periods(periods)));
    }
    return json.toPrettyString() + "\n";
  }

  private static ArrayNode periods(List<RevenueWaterfall> periods) {
    var each = JSON.arrayNode();
    periods.forEach(period -> each.add(of(period)));
    return each;
  }

  private static ObjectNode of(RevenueWaterfall waterfall) {
    var period =
        JSON.objectNode()
            .put("from", waterfall.period().from().toString())
            .put("to", waterfall.period().to().toString())
            .put("opening", waterfall.opening());
    var lines = period.putObject("lines");
    waterfall.movements().forEach((category, amount) -> lines.put(category.word(), amount));
    var counts = period.putObject("counts");
    waterfall.counts().forEach((category, count) -> counts.put(category.word(), count));
    period.put("closing", waterfall.closing());
    putRatio(period, "grossRetention", waterfall.grossRetention());
    putRatio(period, "netRetention", waterfall.netRetention());
    putRatio(period, "logoRetention", waterfall.logoRetention());
    putRatio(period, "unitChurn", waterfall.unitChurn());
    putRatio(period, "dollarChurn", waterfall.dollarChurn());
    return period
        .put("customersOpening", waterfall.retention().customersOpening())
        .put("customersClosing", waterfall.retention().customersClosing());
  }

  private static ObjectNode of(PlanComparison compared) {
    var plan =
        JSON.objectNode()
            .put("from", compared.period().from().toString())
            .put("to", compared.period().to().toString())
            .put("plannedChurn", compared.expected().plannedLoss())
            .put("plannedUnavoidable", compared.unavoidable())
            .put("expectedLocked", compared.expected().locked())
            .put("expectedWithAddOns", compared.expected().rebased())
            .put("actualOfOpening", compared.actual());
    putRatio(plan, "cacRatio", compared.economics().cacRatio());
    putRatio(plan, "crcRatio", compared.economics().crcRatio());
    putRatio(plan, "lifetimeValue", compared.lifetimeValue());
    return plan;
  }

  private static void putRatio(ObjectNode period, String name, OptionalDouble ratio) {
    if (ratio.isEmpty()) {
      period.putNull(name);
    } else {
      period.put(
          name,
          BigDecimal.valueOf(ratio.getAsDouble())
              .setScale(DECIMALS, RoundingMode.HALF_UP)
              .stripTrailingZeros());
    }
  }
}
