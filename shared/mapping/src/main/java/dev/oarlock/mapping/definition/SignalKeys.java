package dev.oarlock.mapping.definition;

import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.mapping.definition.SignalMapping.GroupValue;
import dev.oarlock.mapping.definition.SignalMapping.SignalRule;
import dev.oarlock.mapping.expression.JsonataExpression;
import dev.oarlock.mapping.expression.RowFunctions;
import dev.oarlock.mapping.input.YamlNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what files and events have in common: names for values, and the signals that are made of
/// them.
final class SignalKeys {
  private SignalKeys() {}

  static List<GroupValue> values(YamlNode node) {
    return node.fields().stream().map(SignalKeys::groupValue).toList();
  }

  private static GroupValue groupValue(YamlNode.YamlField field) {
    if (RowFunctions.NAMES.contains(field.name()) || field.name().equals("key")) {
      throw field
          .value()
          .mistake(
              "'" + field.name() + "' is the name of something else",
              "Give what the rows have in common another name.");
    }
    return new GroupValue(field.name(), expression(field.value()));
  }

  static SignalRule signal(YamlNode node) {
    node.requireOnlyKeys("type", "when", "account", "id", "at", "detail");
    return new SignalRule(
        type(node.required("type")),
        optionalExpression(node, "when"),
        shape(node.required("account")),
        optionalExpression(node, "id"),
        expression(node.required("at")),
        node.optional("detail").map(SignalKeys::fields).orElse(List.of()));
  }

  private static String type(YamlNode node) {
    var words =
        Arrays.stream(SignalType.values())
            .filter(type -> !type.isInternal())
            .map(SignalType::word)
            .sorted()
            .toList();
    if (!words.contains(node.text())) {
      throw node.mistake(
          "no signal is called '" + node.text() + "'", "One of " + String.join(", ", words) + ".");
    }
    return node.text();
  }

  private static Optional<JsonataExpression> optionalExpression(YamlNode node, String key) {
    return node.optional(key).map(SignalKeys::expression);
  }

  static JsonataExpression expression(YamlNode node) {
    return JsonataExpression.compile(node.location(), node.text());
  }

  private static List<ValueTemplate.FieldTemplate> fields(YamlNode node) {
    return node.fields().stream()
        .map(field -> new ValueTemplate.FieldTemplate(field.name(), shape(field.value())))
        .toList();
  }

  private static ValueTemplate shape(YamlNode node) {
    if (node.isMapping()) {
      return new ValueTemplate.ObjectValue(fields(node));
    }
    if (node.isList()) {
      return new ValueTemplate.ArrayValue(node.items().stream().map(SignalKeys::shape).toList());
    }
    return node.literal()
        .<ValueTemplate>map(ValueTemplate.LiteralValue::new)
        .orElseGet(() -> new ValueTemplate.ComputedValue(expression(node)));
  }
}
