package dev.oarlock.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;

/// Amounts as `[{"amount": minor units, "currency": code}, ...]`.
public final class AmountsJson {
  private AmountsJson() {}

  public static ArrayNode write(MultiCurrencyAmount amounts) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var money : amounts.totals()) {
      array
          .addObject()
          .put("amount", money.minorUnits())
          .put("currency", money.currency().getCurrencyCode());
    }
    return array;
  }

  public static MultiCurrencyAmount read(JsonNode array) {
    var sum = MultiCurrencyAmount.zero();
    for (var money : array) {
      var minor = money.required("amount").longValue();
      sum = sum.plus(Money.of(minor, money.required("currency").textValue()));
    }
    return sum;
  }
}
