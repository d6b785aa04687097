package dev.oarlock.cli.metrics.print;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/// A report for programs: money in minor units of the base currency, ratios as decimals, `null`
/// where there is nothing to divide by.
public final class MetricsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DECIMALS = 6;

  private MetricsJson() {}

  public static String of(RevenueReport report, MetricsExtras more) {
    var json = JSON.objectNode().put("currency", report.currency().getCurrencyCode());
    json.set("periods", periods(report.periods()));
    if (!more.planned().isEmpty()) {
      var plan = json.putArray("plan");
      more.planned().forEach(period -> plan.add(of(period)));
    }
    more.terminal()
        .ifPresent(it -> {
          var terminal =
              json.putObject("terminalRate")
                  .put("from", it.period().from().toString())
                  .put("to", it.period().to().toString());
          putRatio(terminal, "unitChurn", it.unitChurn());
          putRatio(terminal, "dollarChurn", it.dollarChurn());
        });
    if (!more.customers().isEmpty()) {
      var customers = json.putArray("customers");
      more.customers().forEach(period -> customers.add(CustomerJson.of(period)));
    }
    if (!more.renewals().isEmpty()) {
      var renewals = json.putArray("renewals");
      more.renewals().forEach(period -> renewals.add(of(period)));
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
    putRatio(period, "accountWallet", waterfall.accountWallet());
    putRatio(period, "productWallet", waterfall.productWallet());
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
            .put("actualOfOpening", compared.actual())
            .put("expectedLockedSinceStart", compared.sinceStart().locked())
            .put("expectedWithAddOnsSinceStart", compared.sinceStart().rebased());
    putRatio(plan, "cacRatio", compared.economics().cacRatio());
    putRatio(plan, "crcRatio", compared.economics().crcRatio());
    putRatio(plan, "lifetimeValue", compared.lifetimeValue());
    return plan;
  }

  private static ObjectNode of(RenewalSummary summary) {
    var renewals =
        JSON.objectNode()
            .put("from", summary.period().from().toString())
            .put("to", summary.period().to().toString())
            .put("due", summary.due())
            .put("lostAmount", summary.lost());
    summary.counts().forEach((timing, count) -> renewals.put(EnumNames.of(timing), count));
    putRatio(renewals, "renewableUnitChurn", summary.unitChurn());
    putRatio(renewals, "renewableDollarChurn", summary.dollarChurn());
    putRatio(renewals, "signedAhead", summary.signedAhead());
    return renewals;
  }

  static void putRatio(ObjectNode period, String name, OptionalDouble ratio) {
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
