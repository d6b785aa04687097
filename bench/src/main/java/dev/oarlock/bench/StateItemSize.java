package dev.oarlock.bench;

import dev.oarlock.bench.pipeline.HandlerPipeline;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item's size as DynamoDB counts it: names and strings in UTF-8, numbers at about half a byte a
/// digit, binary as it is.
final class StateItemSize {
  private StateItemSize() {}

  static int of(HandlerPipeline pipeline, String account) {
    var key =
        Map.of("pk", AttributeValue.fromS("STATE#" + account), "sk", AttributeValue.fromS("STATE"));
    var item = pipeline.table().getItem(get -> get.tableName(pipeline.tableName()).key(key)).item();
    return item.entrySet().stream()
        .mapToInt(attribute -> utf8(attribute.getKey()) + size(attribute.getValue()))
        .sum();
  }

  private static int size(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case B -> value.b().asByteArray().length;
      case BOOL, NUL -> 1;
      case M, L, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("a state item has only plain attributes: " + value);
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
