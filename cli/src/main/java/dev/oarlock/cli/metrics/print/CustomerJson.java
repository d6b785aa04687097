package dev.oarlock.cli.metrics.print;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.export.json.RevenueReportJson;
import dev.oarlock.domain.portfolio.customer.CustomerReport;
import dev.oarlock.domain.portfolio.customer.LossBreakdown;
import dev.oarlock.domain.portfolio.customer.LossBreakdown.LostRevenue;

/// The customers of a period for programs.
final class CustomerJson {
  private CustomerJson() {}

  static ObjectNode of(CustomerReport report) {
    var node =
        JsonNodeFactory.instance
            .objectNode()
            .put("from", report.period().from().toString())
            .put("to", report.period().to().toString());
    RevenueReportJson.putRatio(node, "nps", report.surveys().netPromoterScore());
    node.put("npsAnswers", report.surveys().nps().size());
    RevenueReportJson.putRatio(node, "csat", report.surveys().satisfied());
    node.put("csatAnswers", report.surveys().csat().size());
    RevenueReportJson.putRatio(node, "ces", report.surveys().ease());
    node.put("cesAnswers", report.surveys().ces().size());
    RevenueReportJson.putRatio(node, "daysToFirstValue", report.value().medianDays());
    node.put("hadFirstValue", report.value().reached());
    node.put("waitForFirstValue", report.value().waiting());
    RevenueReportJson.putRatio(node, "discount", report.prices().discount());
    node.put("firstRenewals", report.firstRenewals().contracts());
    RevenueReportJson.putRatio(
        node, "discountBeforeFirstRenewal", report.firstRenewals().before().discount());
    RevenueReportJson.putRatio(
        node, "discountAfterFirstRenewal", report.firstRenewals().after().discount());
    node.put("customersOfThreeYears", report.sizes().customers())
        .put("ofThemLeft", report.sizes().left())
        .put("firstSize", report.sizes().first())
        .put("sizeAfterThreeYears", report.sizes().afterThreeYears());
    RevenueReportJson.putRatio(node, "sizeRatio", report.sizes().ratio());
    node.set("losses", losses(report.losses()));
    return node;
  }

  private static ObjectNode losses(LossBreakdown losses) {
    var node = JsonNodeFactory.instance.objectNode();
    node.set("total", lost(losses.total()));
    node.set("avoidable", lost(losses.avoidable()));
    node.set("unavoidable", lost(losses.unavoidable()));
    node.set("noReason", lost(losses.unexplained()));
    var reasons = node.putObject("byReason");
    losses.byReason().forEach((reason, lost) -> reasons.set(reason, lost(lost)));
    return node;
  }

  private static ObjectNode lost(LostRevenue lost) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("losses", lost.losses())
        .put("amount", lost.amount());
  }
}
