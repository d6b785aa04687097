package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of one kind of object: those it must have, those it may have, and no others.
record ObjectRule(
    Map<String, JsonRule> required, Map<String, JsonRule> optional, List<String> anyOf)
    implements JsonRule {
  ObjectRule {
    required = Map.copyOf(required);
    optional = Map.copyOf(optional);
    anyOf = List.copyOf(anyOf);
  }

  static ObjectRule empty() {
    return new ObjectRule(Map.of(), Map.of(), List.of());
  }

  /// The start of every block.
  static ObjectRule block() {
    return empty().optional("block_id", JsonRule.string(0, 255));
  }

  /// The start of every element that people can click or fill.
  static ObjectRule action() {
    return empty()
        .optional("action_id", JsonRule.string(1, 255))
        .optional("confirm", TextRules.CONFIRMATION);
  }

  ObjectRule required(String field, JsonRule rule) {
    return new ObjectRule(with(required, field, rule), optional, anyOf);
  }

  ObjectRule optional(String field, JsonRule rule) {
    return new ObjectRule(required, with(optional, field, rule), anyOf);
  }

  /// At least one of these optional fields has to be there.
  ObjectRule anyOf(String... fields) {
    return new ObjectRule(required, optional, List.of(fields));
  }

  @Override
  public void check(JsonNode value, String at, List<String> complaints) {
    if (!value.isObject()) {
      complaints.add(JsonRule.complaint("must be an object", at));
      return;
    }
    required.keySet().stream()
        .sorted()
        .filter(field -> !value.has(field))
        .forEach(
            field -> complaints.add(JsonRule.complaint("missing required field: " + field, at)));
    if (!anyOf.isEmpty() && anyOf.stream().noneMatch(value::has)) {
      complaints.add(JsonRule.complaint("must define either " + alternatives(), at));
    }
    value.properties().forEach(entry -> checkField(entry, at, complaints));
  }

  private void checkField(Map.Entry<String, JsonNode> entry, String at, List<String> complaints) {
    var field = entry.getKey();
    var rule = required.getOrDefault(field, optional.getOrDefault(field, JsonRule.anything()));
    if (!required.containsKey(field) && !optional.containsKey(field) && !field.equals("type")) {
      complaints.add(JsonRule.complaint("invalid additional property: " + field, at));
    }
    rule.check(entry.getValue(), at + "/" + field, complaints);
  }

  private String alternatives() {
    var quoted = new ArrayList<String>();
    anyOf.forEach(field -> quoted.add("`" + field + "`"));
    return String.join(" or ", quoted);
  }

  private static Map<String, JsonRule> with(
      Map<String, JsonRule> fields, String field, JsonRule rule) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, rule);
    return more;
  }
}
