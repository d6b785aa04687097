package dev.oarlock.aws.store.erasure;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.erasure.JsonTexts.TextChange;
import dev.oarlock.aws.store.packed.CompressedText;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// All texts of an item of the table, whatever it is: plain, in maps and lists, in JSON,
/// compressed.
public final class ItemTexts {
  private ItemTexts() {}

  /// A copy with the texts changed; the keys stay.
  public static Map<String, AttributeValue> map(
      Map<String, AttributeValue> item, TextChange change) {
    var copy = new HashMap<String, AttributeValue>();
    item.forEach((name, value) -> copy.put(name, isKey(name) ? value : map(name, value, change)));
    return copy;
  }

  private static boolean isKey(String name) {
    return name.equals("pk") || name.equals("sk");
  }

  private static AttributeValue map(String field, AttributeValue value, TextChange change) {
    return switch (value.type()) {
      case S -> fromS(JsonTexts.text(field, value.s(), change));
      case L -> fromL(value.l().stream().map(each -> map(field, each, change)).toList());
      case M -> {
        var copy = new HashMap<String, AttributeValue>();
        value
            .m()
            .forEach((name, each) -> copy.put(change.apply(field, name), map(name, each, change)));
        yield fromM(copy);
      }
      case B -> compressed(value, change);
      case N, BOOL, NUL, SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> value;
    };
  }

  /// What is compressed here is JSON; damaged bytes stay as they are.
  private static AttributeValue compressed(AttributeValue value, TextChange change) {
    try {
      var text = CompressedText.decompress(value.b().asByteArrayUnsafe());
      var changed = JsonTexts.text("", text, change);
      return changed.equals(text)
          ? value
          : fromB(SdkBytes.fromByteArrayUnsafe(CompressedText.compress(changed)));
    } catch (IllegalStateException _) {
      return value;
    }
  }

  /// The item as somebody can read it.
  public static JsonNode readable(AttributeValue value) {
    var json = JsonNodeFactory.instance;
    return switch (value.type()) {
      case S -> readable(value.s());
      case N -> JsonTree.parse(value.n());
      case BOOL -> json.booleanNode(value.bool());
      case L -> {
        var array = json.arrayNode();
        value.l().forEach(each -> array.add(readable(each)));
        yield array;
      }
      case M -> {
        var object = json.objectNode();
        value.m().forEach((name, each) -> object.set(name, readable(each)));
        yield object;
      }
      case B -> readable(CompressedText.decompress(value.b().asByteArrayUnsafe()));
      case NUL, SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> json.textNode(value.toString());
    };
  }

  private static JsonNode readable(String text) {
    try {
      return text.startsWith("{") || text.startsWith("[")
          ? JsonTree.parse(text)
          : JsonNodeFactory.instance.textNode(text);
    } catch (IllegalArgumentException _) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }
}
