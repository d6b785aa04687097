package dev.oarlock.aws.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attributes of an item; an [IllegalStateException] names the one that an item of ours lacks.
final class Attributes {
  private Attributes() {}

  /// Where an item's texts come from: the table, or its stream.
  interface Texts {
    String get(String name);
  }

  static String text(Map<String, AttributeValue> item, String name) {
    return maybeText(item, name).orElseThrow(() -> missing(name));
  }

  /// The attribute, which an item of ours always has.
  private static AttributeValue of(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).orElseThrow(() -> missing(name));
  }

  static Optional<String> maybeText(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  static List<String> texts(Map<String, AttributeValue> item, String name) {
    return of(item, name).l().stream().map(AttributeValue::s).toList();
  }

  static int number(Map<String, AttributeValue> item, String name) {
    return Integer.parseInt(of(item, name).n());
  }

  static String text(JsonNode image, String name) {
    return Optional.ofNullable(image.path(name).path("S").textValue())
        .orElseThrow(() -> missing(name));
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException("item without the attribute " + name);
  }
}
