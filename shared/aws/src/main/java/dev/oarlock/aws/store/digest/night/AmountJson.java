package dev.oarlock.aws.store.digest.night;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import java.util.Currency;
import java.util.HashMap;

/// Amounts as `{"EUR": 120000}`; nothing at all is left out.
final class AmountJson {
  private AmountJson() {}

  static void write(ObjectNode to, String name, MultiCurrencyAmount amounts) {
    if (!amounts.isZero()) {
      var node = to.putObject(name);
      amounts.totals().forEach(it -> node.put(it.currency().getCurrencyCode(), it.minorUnits()));
    }
  }

  static MultiCurrencyAmount read(JsonNode node) {
    var totals = new HashMap<Currency, Long>();
    node.properties()
        .forEach(it -> totals.put(Currency.getInstance(it.getKey()), it.getValue().longValue()));
    return MultiCurrencyAmount.ofTotals(totals);
  }
}
