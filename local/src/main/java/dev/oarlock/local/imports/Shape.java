package dev.oarlock.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a value of a signal is made from a row: as it stands, by an expression, or of parts. A part
/// without a value is left out.
sealed interface Shape {
  JsonMapper JSON = new JsonMapper();

  record Literal(JsonNode value) implements Shape {}

  record Computed(Expression expression) implements Shape {}

  record Composed(List<Field> fields) implements Shape {}

  record Listed(List<Shape> items) implements Shape {}

  record Field(String name, Shape value) {}

  default Optional<JsonNode> of(Row row, Map<String, Object> variables) {
    return switch (this) {
      case Literal literal -> Optional.of(literal.value());
      case Computed computed -> computed.expression().of(row, variables).flatMap(Shape::json);
      case Composed composed -> Optional.of(object(composed.fields(), row, variables));
      case Listed listed -> Optional.of(array(listed.items(), row, variables));
    };
  }

  static ObjectNode object(List<Field> fields, Row row, Map<String, Object> variables) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var field : fields) {
      field.value().of(row, variables).ifPresent(value -> object.set(field.name(), value));
    }
    return object;
  }

  default void with(Lookups lookups) {
    switch (this) {
      case Literal _ -> {}
      case Computed computed -> computed.expression().with(lookups);
      case Composed composed -> composed.fields().forEach(field -> field.value().with(lookups));
      case Listed listed -> listed.items().forEach(item -> item.with(lookups));
    }
  }

  private static ArrayNode array(List<Shape> items, Row row, Map<String, Object> variables) {
    var array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> item.of(row, variables).ifPresent(array::add));
    return array;
  }

  /// An empty field of a CSV is no value.
  private static Optional<JsonNode> json(Object value) {
    var node = JSON.<JsonNode>valueToTree(value);
    return node.isNull() || (node.isTextual() && node.textValue().isBlank())
        ? Optional.empty()
        : Optional.of(node);
  }
}
