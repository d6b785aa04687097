package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Objects told apart by their `type`; a type that is not in the table is refused.
record Kinds(Map<String, Rule> shapes) implements Rule {
  Kinds {
    shapes = Map.copyOf(shapes);
  }

  static Kinds none() {
    return new Kinds(Map.of());
  }

  Kinds and(String type, Rule shape) {
    var more = new LinkedHashMap<>(shapes);
    more.put(type, shape);
    return new Kinds(more);
  }

  Kinds and(Kinds others) {
    var more = new LinkedHashMap<>(shapes);
    more.putAll(others.shapes);
    return new Kinds(more);
  }

  /// Only these types out of the table.
  Kinds only(String... types) {
    var some = new LinkedHashMap<String, Rule>();
    for (var type : types) {
      some.put(type, Objects.requireNonNull(shapes.get(type), type));
    }
    return new Kinds(some);
  }

  @Override
  public void check(JsonNode value, String at, List<String> complaints) {
    var type = value.path("type").asText();
    var shape = shapes.get(type);
    if (shape != null) {
      shape.check(value, at, complaints);
    } else if (type.isEmpty()) {
      complaints.add(Rule.complaint("missing required field: type", at));
    } else {
      complaints.add(Rule.complaint("unsupported type: " + type, at + "/type"));
    }
  }
}
