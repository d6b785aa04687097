package dev.oarlock.cli.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.store.scorecard.document.ScorecardMistake;
import dev.oarlock.mapping.input.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A YAML file as JSON, the line of each of its keys, and keys that were given twice.
public record YamlTree(
    JsonNode json, Map<String, Integer> lines, List<ScorecardMistake> duplicateKeys) {
  private static final int MAX_DEPTH = 40;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public static YamlTree read(Path file) {
    return of(YamlNode.read(file));
  }

  public static YamlTree of(YamlNode root) {
    var tree = new YamlTree(JSON.objectNode(), new HashMap<>(), new ArrayList<>());
    var json = tree.json(root, MAX_DEPTH);
    return new YamlTree(json, tree.lines, tree.duplicateKeys);
  }

  /// The line of a key, or of the nearest key around it.
  public int line(String key) {
    var place = key;
    while (!lines.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, Math.max(0, Math.max(dot(place), place.lastIndexOf('['))));
    }
    return lines.getOrDefault(place, 1);
  }

  private static int dot(String place) {
    return place.lastIndexOf('.');
  }

  private JsonNode json(YamlNode node, int deepest) {
    lines.putIfAbsent(node.key(), node.line());
    if (deepest == 0) {
      throw new IllegalArgumentException(node.key() + " is nested too deep");
    }
    if (node.isMapping()) {
      return object(node, deepest);
    }
    if (node.isList()) {
      var array = JSON.arrayNode();
      node.items().forEach(item -> array.add(json(item, deepest - 1)));
      return array;
    }
    return scalar(node);
  }

  private JsonNode object(YamlNode node, int deepest) {
    var object = JSON.objectNode();
    for (var field : node.fields()) {
      if (object.has(field.name())) {
        var problem = "'" + field.name() + "' is given twice";
        duplicateKeys.add(ScorecardMistake.of(field.value().key(), problem, "Keep one of them."));
      }
      lines.put(field.value().key(), field.line());
      object.set(field.name(), json(field.value(), deepest - 1));
    }
    return object;
  }

  /// Numbers that only YAML knows, such as 1_000, stay texts, and are refused as such.
  private static JsonNode scalar(YamlNode node) {
    var text = ((ScalarNode) node.node()).getValue();
    if (text.isBlank()) {
      return JSON.nullNode();
    }
    try {
      return node.literal().map(YamlTree::exact).orElseGet(() -> JSON.textNode(text));
    } catch (NumberFormatException _) {
      return JSON.textNode(text);
    }
  }

  private static JsonNode exact(JsonNode literal) {
    return literal.isNumber() && literal.canConvertToExactIntegral() && literal.canConvertToInt()
        ? JSON.numberNode(literal.intValue())
        : literal;
  }
}
