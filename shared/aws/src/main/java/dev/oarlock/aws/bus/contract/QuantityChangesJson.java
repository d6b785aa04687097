package dev.oarlock.aws.bus.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.contract.QuantityChange;
import java.util.ArrayList;
import java.util.List;

/// Products of which there is more or less: `products`, absent where there are none.
public final class QuantityChangesJson {
  private QuantityChangesJson() {}

  public static void write(List<QuantityChange> changes, ObjectNode node) {
    if (!changes.isEmpty()) {
      var products = node.putArray("products");
      changes.forEach(it ->
          products.addObject().put("sku", it.sku()).put("from", it.from()).put("to", it.to()));
    }
  }

  public static List<QuantityChange> read(JsonNode node) {
    var changes = new ArrayList<QuantityChange>();
    for (var product : node.path("products")) {
      changes.add(
          new QuantityChange(
              product.required("sku").textValue(),
              product.required("from").longValue(),
              product.required("to").longValue()));
    }
    return changes;
  }
}
