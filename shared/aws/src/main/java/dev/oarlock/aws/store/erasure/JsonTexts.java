package dev.oarlock.aws.store.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.aws.json.JsonTree;
import java.util.Set;

/// All texts of a tree, each with the field that it is under, at any depth: also in the packed
/// columns of a state, whose words for packing are no fields, and in JSON within a text.
public final class JsonTexts {
  private static final Set<String> PACKING = Set.of("same", "few", "in");

  private JsonTexts() {}

  /// What becomes of a text under a field, or of a field's own name, which is under none.
  public interface TextChange {
    String apply(String field, String text);
  }

  /// A copy with the texts changed.
  public static JsonNode map(JsonNode node, TextChange change) {
    return map("", node, change);
  }

  private static JsonNode map(String field, JsonNode node, TextChange change) {
    return switch (node) {
      case ObjectNode object -> {
        var copy = JsonNodeFactory.instance.objectNode();
        object
            .properties()
            .forEach(each -> {
              var under = PACKING.contains(each.getKey()) ? field : each.getKey();
              copy.set(change.apply("", each.getKey()), map(under, each.getValue(), change));
            });
        yield copy;
      }
      case ArrayNode array -> {
        var copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(each -> copy.add(map(field, each, change)));
        yield copy;
      }
      case TextNode text ->
          JsonNodeFactory.instance.textNode(text(field, text.textValue(), change));
      default -> node;
    };
  }

  /// The same of a text, which may be JSON itself.
  static String text(String field, String text, TextChange change) {
    var tree = tree(text);
    if (tree.isMissingNode()) {
      return change.apply(field, text);
    }
    var changed = map(field, tree, change);
    return changed.equals(tree) ? text : JsonTree.write(changed);
  }

  private static JsonNode tree(String text) {
    try {
      var isTree = text.startsWith("{") || text.startsWith("[");
      return isTree ? JsonTree.parse(text) : JsonNodeFactory.instance.missingNode();
    } catch (IllegalArgumentException _) {
      return JsonNodeFactory.instance.missingNode();
    }
  }
}
