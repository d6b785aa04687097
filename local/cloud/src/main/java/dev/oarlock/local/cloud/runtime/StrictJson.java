package dev.oarlock.local.cloud.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Reads and writes JSON trees, strictly: trailing text and doubled keys are errors.
public final class StrictJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private StrictJson() {}

  /// The tree of a text; throws IllegalArgumentException when it is not one JSON value.
  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + said(e), e);
    }
  }

  /// Of a place in the text, where it is and not what reads it.
  private static String said(JsonProcessingException e) {
    return e.getOriginalMessage()
        .replaceAll(
            "\\[Source: REDACTED \\([^)]*\\); line: (\\d+), column: (\\d+)]", "line $1, column $2");
  }

  /// The same, with NaN and Infinity as numbers: whoever reads them can say where they stand.
  public static JsonNode parseWithNonFinite(String text) {
    try {
      return MAPPER.reader().with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + said(e), e);
    }
  }

  /// The tree of plain maps, lists and scalars.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// The text of a tree, on one line.
  public static String write(JsonNode tree) {
    return tree.toString();
  }

  /// An empty object to fill.
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// An empty array to fill.
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }
}
