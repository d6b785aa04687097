package dev.oarlock.cli.digest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.digest.PortfolioDigest;
import dev.oarlock.domain.portfolio.digest.revenue.PeriodRevenue;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;

/// Money of a digest for programs: in minor units by currency, a month.
final class DigestRevenueJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DigestRevenueJson() {}

  static ObjectNode risk(PortfolioDigest digest) {
    var bridge = digest.riskRevenue();
    var json = JSON.objectNode();
    json.set("portfolio", money(bridge.portfolioCmrr()));
    json.set("before", money(bridge.before()));
    json.set("entered", money(bridge.entered()));
    json.set("recovered", money(bridge.recovered()));
    json.set("churned", money(bridge.churned()));
    json.set("contractChange", money(bridge.contractChange()));
    json.set("now", money(bridge.now()));
    return json;
  }

  static ObjectNode revenue(PortfolioDigest digest) {
    var week = digest.revenue().week();
    var json = JSON.objectNode();
    json.set("known", money(week.known()));
    json.set("earlierGained", money(week.earlierGained()));
    json.set("earlierLost", money(week.earlierLost()));
    json.set("week", period(week.moved()));
    json.set("quarter", period(digest.revenue().quarter()));
    return json;
  }

  static ObjectNode period(PeriodRevenue period) {
    var json =
        JSON.objectNode()
            .put("from", period.period().from().toString())
            .put("to", period.period().to().toString());
    json.set("opening", money(period.opening()));
    var lines = json.putObject("lines");
    for (var category : RevenueCategory.values()) {
      lines.set(category.word(), money(period.movement(category)));
    }
    json.set("closing", money(period.closing()));
    return json.put("customersOpening", period.customers().opening())
        .put("customersClosing", period.customers().now());
  }

  static ObjectNode money(MultiCurrencyAmount amounts) {
    var json = JSON.objectNode();
    amounts.byCurrency().forEach((currency, minor) -> json.put(currency.getCurrencyCode(), minor));
    return json;
  }
}
