package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;

/// Amounts as `[{"amount": minor units, "currency": code}, ...]`.
public final class AmountsJson {
  private AmountsJson() {}

  public static ArrayNode write(Amounts amounts) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var money : amounts.each()) {
      array
          .addObject()
          .put("amount", money.minor())
          .put("currency", money.currency().getCurrencyCode());
    }
    return array;
  }

  public static Amounts read(JsonNode array) {
    var sum = Amounts.none();
    for (var money : array) {
      var minor = money.required("amount").longValue();
      sum = sum.plus(Money.of(minor, money.required("currency").textValue()));
    }
    return sum;
  }
}
