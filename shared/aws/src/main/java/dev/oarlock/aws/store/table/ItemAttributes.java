package dev.oarlock.aws.store.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Attributes of an item; an [IllegalStateException] names the one that an item of ours lacks.
public final class ItemAttributes {
  private ItemAttributes() {}

  /// Where an item's texts come from: the table, or its stream.
  public interface Texts {
    String get(String name);
  }

  public static String text(Map<String, AttributeValue> item, String name) {
    return maybeText(item, name).orElseThrow(() -> missing(name));
  }

  /// The attribute, which an item of ours always has.
  public static AttributeValue of(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null) {
      throw missing(name);
    }
    return value;
  }

  public static Optional<String> maybeText(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
  }

  public static List<String> texts(Map<String, AttributeValue> item, String name) {
    return of(item, name).l().stream().map(AttributeValue::s).toList();
  }

  /// In whole seconds, as the time to live of an item must be.
  public static AttributeValue second(Instant instant) {
    return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
  }

  public static int number(Map<String, AttributeValue> item, String name) {
    return Integer.parseInt(of(item, name).n());
  }

  public static String text(JsonNode image, String name) {
    return maybeText(image, name).orElseThrow(() -> missing(name));
  }

  public static Optional<String> maybeText(JsonNode image, String name) {
    return Optional.ofNullable(image.path(name).path("S").textValue());
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException("item without the attribute " + name);
  }
}
