package dev.oarlock.bench;

import dev.oarlock.bench.line.Line;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item's size as DynamoDB counts it: names and strings in UTF-8, numbers at about half a byte a
/// digit, binary as it is.
final class StateSize {
  private StateSize() {}

  static int of(Line line, String account) {
    var key =
        Map.of(
            "pk", AttributeValue.fromS("ACCOUNT#" + account), "sk", AttributeValue.fromS("STATE"));
    var item = line.table().getItem(get -> get.tableName(line.tableName()).key(key)).item();
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
