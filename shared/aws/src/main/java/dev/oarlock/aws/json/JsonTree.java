package dev.oarlock.aws.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/// JSON text to and from trees; a number keeps all its digits.
public final class JsonTree {
  private JsonTree() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// Any JSON text; an [IllegalArgumentException] says where it breaks.
  public static JsonNode parse(String text) {
    return parse(() -> JsonTreeCodec.read(text));
  }

  /// The same of UTF-8.
  public static JsonNode parse(byte[] text) {
    return parse(() -> JsonTreeCodec.read(text));
  }

  private interface JsonSource {
    JsonNode read() throws IOException;
  }

  private static JsonNode parse(JsonSource text) {
    try {
      return text.read();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + placed(e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory has none
    }
  }

  /// Of a place in the text, only where it is.
  private static String placed(String message) {
    return message.replaceAll(
        "\\[Source: REDACTED \\([^)]*\\); line: (\\d+), column: (\\d+)]", "line $1, column $2");
  }

  /// The same without fields that are null, at any depth: senders write null for what is absent.
  public static JsonNode withoutNulls(JsonNode node) {
    var copy = node.deepCopy();
    removeNulls(copy);
    return copy;
  }

  private static void removeNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(field -> field.getValue().isNull());
    }
    node.forEach(JsonTree::removeNulls);
  }

  /// One line, no spaces.
  public static String write(JsonNode node) {
    try {
      return JsonTreeCodec.write(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same as UTF-8.
  public static byte[] writeBytes(JsonNode node) {
    try {
      return JsonTreeCodec.writeBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
