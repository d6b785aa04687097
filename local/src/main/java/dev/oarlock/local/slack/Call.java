package dev.oarlock.local.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// One call of a Web API method.
///
/// @param method such as `chat.postMessage`
/// @param token from the header `Authorization` or the argument `token`; empty when missing
/// @param arguments all other arguments; JSON inside form fields is parsed
public record Call(String method, String token, ObjectNode arguments) {
  private static final Set<String> JSON_FIELDS =
      Set.of("blocks", "attachments", "metadata", "view");

  static Call ofJson(String method, String bearer, String body) {
    var json = body.isBlank() ? Json.object() : Json.read(body);
    if (!(json instanceof ObjectNode arguments)) {
      throw new IllegalArgumentException("not a JSON object");
    }
    return new Call(method, bearer, arguments).withTokenApart();
  }

  static Call ofForm(String method, String bearer, Form form) {
    var arguments = Json.object();
    form.fields().forEach((name, value) -> arguments.set(name, parsed(name, value)));
    return new Call(method, bearer, arguments).withTokenApart();
  }

  String text(String argument) {
    return arguments.path(argument).asText("");
  }

  private Call withTokenApart() {
    var others = arguments.deepCopy();
    var inBody = others.remove("token");
    return new Call(method, token.isEmpty() && inBody != null ? inBody.asText() : token, others);
  }

  /// The value of a form field; what should be JSON and is not stays text, and is refused later.
  private static JsonNode parsed(String name, String value) {
    if (JSON_FIELDS.contains(name)) {
      try {
        return Json.read(value);
      } catch (IllegalArgumentException notJson) {
        return Json.object().textNode(value);
      }
    }
    return value.equals("true") || value.equals("false")
        ? Json.object().booleanNode(value.equals("true"))
        : Json.object().textNode(value);
  }
}
