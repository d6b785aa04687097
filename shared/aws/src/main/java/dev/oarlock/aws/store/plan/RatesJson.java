package dev.oarlock.aws.store.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.ExchangeRates.DatedRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;

/// Exchange rates as a document; a rate is text, so that it stays as it was written.
public final class RatesJson {
  private RatesJson() {}

  public static ObjectNode write(ExchangeRates rates) {
    var node = JsonTree.object().put("base", rates.base().getCurrencyCode());
    var each = node.putArray("rates");
    for (var rate : rates.rates()) {
      each.addObject()
          .put("currency", rate.currency().getCurrencyCode())
          .put("from", rate.from().toString())
          .put("worth", rate.worth().toPlainString());
    }
    return node;
  }

  static ExchangeRates read(JsonNode node) {
    var rates = new ArrayList<DatedRate>();
    for (var rate : node.path("rates")) {
      rates.add(
          new DatedRate(
              currency(rate, "currency"),
              LocalDate.parse(rate.required("from").textValue()),
              new BigDecimal(rate.required("worth").textValue())));
    }
    return new ExchangeRates(currency(node, "base"), rates);
  }

  private static Currency currency(JsonNode node, String name) {
    return Currency.getInstance(node.required(name).textValue());
  }
}
