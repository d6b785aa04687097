package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields of one kind of object: those it must have, those it may have, and no others.
record Shape(Map<String, Rule> must, Map<String, Rule> may, List<String> either) implements Rule {
  Shape {
    must = Map.copyOf(must);
    may = Map.copyOf(may);
    either = List.copyOf(either);
  }

  static Shape empty() {
    return new Shape(Map.of(), Map.of(), List.of());
  }

  /// The start of every block.
  static Shape block() {
    return empty().may("block_id", Rule.string(0, 255));
  }

  /// The start of every element that people can click or fill.
  static Shape action() {
    return empty().may("action_id", Rule.string(1, 255)).may("confirm", Texts.CONFIRM);
  }

  Shape must(String field, Rule rule) {
    return new Shape(with(must, field, rule), may, either);
  }

  Shape may(String field, Rule rule) {
    return new Shape(must, with(may, field, rule), either);
  }

  /// At least one of these optional fields has to be there.
  Shape either(String... fields) {
    return new Shape(must, may, List.of(fields));
  }

  @Override
  public void check(JsonNode value, String at, List<String> complaints) {
    if (!value.isObject()) {
      complaints.add(Rule.complaint("must be an object", at));
      return;
    }
    must.keySet().stream()
        .sorted()
        .filter(field -> !value.has(field))
        .forEach(field -> complaints.add(Rule.complaint("missing required field: " + field, at)));
    if (!either.isEmpty() && either.stream().noneMatch(value::has)) {
      complaints.add(Rule.complaint("must define either " + alternatives(), at));
    }
    value.properties().forEach(entry -> checkField(entry, at, complaints));
  }

  private void checkField(Map.Entry<String, JsonNode> entry, String at, List<String> complaints) {
    var field = entry.getKey();
    var rule = must.getOrDefault(field, may.getOrDefault(field, Rule.anything()));
    if (!must.containsKey(field) && !may.containsKey(field) && !field.equals("type")) {
      complaints.add(Rule.complaint("invalid additional property: " + field, at));
    }
    rule.check(entry.getValue(), at + "/" + field, complaints);
  }

  private String alternatives() {
    var quoted = new ArrayList<String>();
    either.forEach(field -> quoted.add("`" + field + "`"));
    return String.join(" or ", quoted);
  }

  private static Map<String, Rule> with(Map<String, Rule> fields, String field, Rule rule) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, rule);
    return more;
  }
}
