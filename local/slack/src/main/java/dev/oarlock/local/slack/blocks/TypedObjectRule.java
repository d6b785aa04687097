package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Objects told apart by their `type`; a type that is not in the table is refused.
record TypedObjectRule(Map<String, JsonRule> shapes) implements JsonRule {
  TypedObjectRule {
    shapes = Map.copyOf(shapes);
  }

  static TypedObjectRule none() {
    return new TypedObjectRule(Map.of());
  }

  TypedObjectRule and(String type, JsonRule shape) {
    var more = new LinkedHashMap<>(shapes);
    more.put(type, shape);
    return new TypedObjectRule(more);
  }

  TypedObjectRule and(TypedObjectRule others) {
    var more = new LinkedHashMap<>(shapes);
    more.putAll(others.shapes);
    return new TypedObjectRule(more);
  }

  /// Only these types out of the table.
  TypedObjectRule only(String... types) {
    var some = new LinkedHashMap<String, JsonRule>();
    for (var type : types) {
      some.put(type, Objects.requireNonNull(shapes.get(type), type));
    }
    return new TypedObjectRule(some);
  }

  @Override
  public void check(JsonNode value, String at, List<String> complaints) {
    var type = value.path("type").asText();
    var shape = shapes.get(type);
    if (shape != null) {
      shape.check(value, at, complaints);
    } else if (type.isEmpty()) {
      complaints.add(JsonRule.complaint("missing required field: type", at));
    } else {
      complaints.add(JsonRule.complaint("unsupported type: " + type, at + "/type"));
    }
  }
}
