package dev.oarlock.cli.metrics.print;

import static dev.oarlock.aws.export.json.RevenueReportJson.putRatio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.export.json.RevenueReportJson;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.revenue.metric.PlanComparison;
import dev.oarlock.domain.revenue.metric.SegmentPlan;
import dev.oarlock.domain.revenue.renewal.RenewalSummary;
import dev.oarlock.domain.revenue.report.RevenueReport;

/// A report for programs: money in minor units of the base currency, ratios as decimals, `null`
/// where there is nothing to divide by.
public final class MetricsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MetricsJson() {}

  public static String of(RevenueReport report, MetricsExtras more) {
    var json = JSON.objectNode().put("currency", report.currency().getCurrencyCode());
    json.set("periods", RevenueReportJson.periods(report.periods()));
    if (!more.planned().isEmpty()) {
      var plan = json.putArray("plan");
      more.planned().forEach(period -> plan.add(of(period)));
    }
    if (!more.bySegment().isEmpty()) {
      var segments = json.putObject("planBySegment");
      more.bySegment()
          .forEach((segment, periods) -> {
            var list = segments.putArray(segment);
            periods.forEach(it -> list.add(of(it)));
          });
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
    RevenueReportJson.parts(report, json);
    return json.toPrettyString() + "\n";
  }

  private static ObjectNode of(PlanComparison compared) {
    var plan =
        JSON.objectNode()
            .put("from", compared.period().from().toString())
            .put("to", compared.period().to().toString())
            .put("plannedChurn", compared.expected().plannedLoss())
            .put("plannedUnavoidable", compared.unavoidable())
            .put("lost", compared.lost())
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

  private static ObjectNode of(SegmentPlan plan) {
    return JSON.objectNode()
        .put("opening", plan.expected().opening())
        .put("plannedChurn", plan.expected().plannedLoss())
        .put("lost", plan.lost())
        .put("expectedLocked", plan.expected().locked())
        .put("expectedWithAddOns", plan.expected().rebased())
        .put("actualOfOpening", plan.actual());
  }

  private static ObjectNode of(RenewalSummary summary) {
    var renewals =
        JSON.objectNode()
            .put("from", summary.period().from().toString())
            .put("to", summary.period().to().toString())
            .put("due", summary.due())
            .put("openAmount", summary.open())
            .put("lostAmount", summary.lost());
    summary.counts().forEach((timing, count) -> renewals.put(EnumNames.of(timing), count));
    putRatio(renewals, "renewableUnitChurn", summary.unitChurn());
    putRatio(renewals, "renewableDollarChurn", summary.dollarChurn());
    putRatio(renewals, "signedAhead", summary.signedAhead());
    return renewals;
  }
}
