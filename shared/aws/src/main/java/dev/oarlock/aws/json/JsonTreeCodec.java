package dev.oarlock.aws.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BaseJsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;

/// Jackson's trees without Jackson's mapper: a mapper can make any class from JSON and loads some
/// 300 classes for that, a twentieth of a cold start.
final class JsonTreeCodec {
  private static final JsonFactory TEXT = new JsonFactory();
  private static final int FIRST_SIZE = 8_192;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTreeCodec() {}

  static JsonNode read(String json) throws IOException {
    return read(TEXT.createParser(json));
  }

  /// The same of UTF-8.
  static JsonNode read(byte[] json) throws IOException {
    return read(TEXT.createParser(json));
  }

  private static JsonNode read(JsonParser open) throws IOException {
    try (var parser = open) {
      if (parser.nextToken() == null) {
        return MissingNode.getInstance();
      }
      var node = value(parser);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows the value");
      }
      return node;
    }
  }

  private static JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue().stripTrailingZeros());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new JsonParseException(parser, "no value begins here");
    };
  }

  private static ObjectNode object(JsonParser parser) throws IOException {
    var object = NODES.objectNode();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) throws IOException {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private static JsonNode integer(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  static String write(JsonNode node) throws IOException {
    var text = new StringWriter();
    try (var generator = TEXT.createGenerator(text)) {
      write(node, generator);
    }
    return text.toString();
  }

  /// The same as UTF-8.
  static byte[] writeBytes(JsonNode node) throws IOException {
    var text = new ByteArrayOutputStream(FIRST_SIZE);
    try (var generator = TEXT.createGenerator(text)) {
      write(node, generator);
    }
    return text.toByteArray();
  }

  private static void write(JsonNode node, JsonGenerator to) throws IOException {
    switch (node) {
      case ObjectNode object -> write(object, to);
      case ArrayNode array -> write(array, to);
      case NullNode _ -> to.writeNull();
      case BaseJsonNode leaf -> leaf.serialize(to, null);
      default -> throw new IllegalArgumentException("no JSON: " + node.getClass());
    }
  }

  private static void write(ObjectNode object, JsonGenerator to) throws IOException {
    to.writeStartObject();
    for (var field : object.properties()) {
      to.writeFieldName(field.getKey());
      write(field.getValue(), to);
    }
    to.writeEndObject();
  }

  private static void write(ArrayNode array, JsonGenerator to) throws IOException {
    to.writeStartArray();
    for (var element : array) {
      write(element, to);
    }
    to.writeEndArray();
  }
}
