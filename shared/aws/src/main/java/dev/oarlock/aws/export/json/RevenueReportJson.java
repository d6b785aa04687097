package dev.oarlock.aws.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.revenue.report.RevenueReport;
import dev.oarlock.domain.revenue.report.RevenueWaterfall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/// A report of revenue: money in minor units of the base currency, ratios as decimals, `null` where
/// there is nothing to divide by.
public final class RevenueReportJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DECIMALS = 6;

  private RevenueReportJson() {}

  public static ObjectNode of(RevenueReport report) {
    var json = JSON.objectNode().put("currency", report.currency().getCurrencyCode());
    json.set("periods", periods(report.periods()));
    parts(report, json);
    return json;
  }

  /// What it is split by, if it is.
  public static void parts(RevenueReport report, ObjectNode json) {
    if (!report.parts().isEmpty()) {
      var parts = json.putArray("parts");
      report
          .parts()
          .forEach((name, periods) ->
              parts.addObject().put("name", name).set("periods", periods(periods)));
    }
  }

  public static ArrayNode periods(List<RevenueWaterfall> periods) {
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

  public static void putRatio(ObjectNode period, String name, OptionalDouble ratio) {
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
