package dev.oarlock.mapping.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.mapping.expression.JsonataExpression;
import dev.oarlock.mapping.expression.RowFunctions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a value of a signal is made from a row: as it stands, by an expression, or of parts. A part
/// without a value is left out.
public sealed interface ValueTemplate {
  JsonMapper JSON = new JsonMapper();

  record LiteralValue(JsonNode value) implements ValueTemplate {}

  record ComputedValue(JsonataExpression expression) implements ValueTemplate {}

  record ObjectValue(List<FieldTemplate> fields) implements ValueTemplate {}

  record ArrayValue(List<ValueTemplate> items) implements ValueTemplate {}

  record FieldTemplate(String name, ValueTemplate value) {}

  default Optional<JsonNode> evaluate(
      Object row, Map<String, ? extends @Nullable Object> variables) {
    return switch (this) {
      case LiteralValue literal -> Optional.of(literal.value());
      case ComputedValue computed ->
          computed.expression().evaluate(row, variables).flatMap(ValueTemplate::json);
      case ObjectValue composed -> Optional.of(object(composed.fields(), row, variables));
      case ArrayValue listed -> Optional.of(array(listed.items(), row, variables));
    };
  }

  static ObjectNode object(
      List<FieldTemplate> fields, Object row, Map<String, ? extends @Nullable Object> variables) {
    var object = JsonNodeFactory.instance.objectNode();
    for (var field : fields) {
      field.value().evaluate(row, variables).ifPresent(value -> object.set(field.name(), value));
    }
    MinorUnitCheck.require(fields, object);
    return object;
  }

  default void bind(RowFunctions functions) {
    switch (this) {
      case LiteralValue _ -> {}
      case ComputedValue computed -> computed.expression().bind(functions);
      case ObjectValue composed ->
          composed.fields().forEach(field -> field.value().bind(functions));
      case ArrayValue listed -> listed.items().forEach(item -> item.bind(functions));
    }
  }

  private static ArrayNode array(
      List<ValueTemplate> items, Object row, Map<String, ? extends @Nullable Object> variables) {
    var array = JsonNodeFactory.instance.arrayNode();
    items.forEach(item -> item.evaluate(row, variables).ifPresent(array::add));
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
