package dev.oarlock.aws.store.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What must hold of an item for a write of it to happen: an expression, and what its placeholders
/// stand for.
public record ItemCondition(
    String expression, Map<String, String> names, Map<String, AttributeValue> values) {
  public ItemCondition {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
  }

  public ItemCondition(String expression, Map<String, AttributeValue> values) {
    this(expression, Map.of(), values);
  }

  static ItemCondition absent() {
    return new ItemCondition("attribute_not_exists(pk)", Map.of());
  }

  static ItemCondition without(String attribute) {
    return new ItemCondition(
        "attribute_not_exists(#attribute)", Map.of("#attribute", attribute), Map.of());
  }
}
