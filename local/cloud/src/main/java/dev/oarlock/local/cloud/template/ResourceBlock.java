package dev.oarlock.local.cloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.cloudformation.UnsupportedResource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// A piece of a template that knows which resource it belongs to, so that errors can name it.
record ResourceBlock(String resource, JsonNode node) {
  /// The block itself, if it has only these properties; an unknown one might change what runs.
  ResourceBlock allowOnly(Set<String> known) {
    node.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            throw new UnsupportedResource(resource, "the property " + name);
          }
        });
    return this;
  }

  /// Refuses a value other than the one that runs here.
  void require(String name, String value) {
    if (node.has(name) && !node.path(name).asText().equals(value)) {
      throw new UnsupportedResource(resource, name + ": " + node.path(name).asText());
    }
  }

  ResourceBlock child(String name) {
    return new ResourceBlock(resource, node.path(name));
  }

  List<ResourceBlock> children(String name) {
    return StreamSupport.stream(node.path(name).spliterator(), false)
        .map(item -> new ResourceBlock(resource, item))
        .toList();
  }

  boolean has(String name) {
    return node.has(name);
  }

  boolean flag(String name) {
    return node.path(name).asBoolean(false);
  }

  /// A text that must be there.
  String text(String name) {
    return optional(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "template.yaml, resource " + resource + ": " + name + " has no value"));
  }

  Optional<String> optional(String name) {
    var value = node.path(name);
    return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
  }

  int number(String name, int otherwise) {
    return optional(name).map(value -> read(name, value, Integer::parseInt)).orElse(otherwise);
  }

  ZoneId zone(String name, String otherwise) {
    return read(name, optional(name).orElse(otherwise), ZoneId::of);
  }

  private <T> T read(String name, String value, Function<String, T> reader) {
    try {
      return reader.apply(value);
    } catch (NumberFormatException | DateTimeException e) {
      throw new IllegalArgumentException(
          "template.yaml, resource " + resource + ": " + name + " is not possible: " + value, e);
    }
  }

  Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(number(name, otherwise));
  }

  List<String> texts(String name) {
    return StreamSupport.stream(node.path(name).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
